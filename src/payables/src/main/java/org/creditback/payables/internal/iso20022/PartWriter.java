package org.creditback.payables.internal.iso20022;

import javax.xml.namespace.NamespaceContext;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * Lets the library write a part into a document: its classes name no namespace, the document has one for all of them. The last
 * tag may be left open, so that more can follow inside.
 */
final class PartWriter implements XMLStreamWriter {

    private final XMLStreamWriter document;
    private int depth;
    private boolean leftOpen;

    PartWriter(XMLStreamWriter document) {
        this.document = document;
    }

    PartWriter leftOpen() {
        leftOpen = true;
        return this;
    }

    @Override
    public void writeStartElement(String name) throws XMLStreamException {
        depth++;
        document.writeStartElement(name);
    }

    @Override
    public void writeStartElement(String namespace, String name) throws XMLStreamException {
        writeStartElement(name);
    }

    @Override
    public void writeStartElement(String prefix, String name, String namespace) throws XMLStreamException {
        writeStartElement(name);
    }

    @Override
    public void writeEmptyElement(String name) throws XMLStreamException {
        document.writeEmptyElement(name);
    }

    @Override
    public void writeEmptyElement(String namespace, String name) throws XMLStreamException {
        document.writeEmptyElement(name);
    }

    @Override
    public void writeEmptyElement(String prefix, String name, String namespace) throws XMLStreamException {
        document.writeEmptyElement(name);
    }

    @Override
    public void writeEndElement() throws XMLStreamException {
        depth--;
        if (depth > 0 || !leftOpen) {
            document.writeEndElement();
        }
    }

    @Override
    public void writeAttribute(String name, String value) throws XMLStreamException {
        document.writeAttribute(name, value);
    }

    @Override
    public void writeAttribute(String namespace, String name, String value) throws XMLStreamException {
        document.writeAttribute(name, value);
    }

    @Override
    public void writeAttribute(String prefix, String namespace, String name, String value) throws XMLStreamException {
        document.writeAttribute(name, value);
    }

    @Override
    public void writeCharacters(String text) throws XMLStreamException {
        document.writeCharacters(text);
    }

    @Override
    public void writeCharacters(char[] text, int start, int length) throws XMLStreamException {
        document.writeCharacters(text, start, length);
    }

    @Override
    public void flush() throws XMLStreamException {
        document.flush();
    }

    @Override
    public void writeNamespace(String prefix, String namespace) {
        // The document has declared its own.
    }

    @Override
    public void writeDefaultNamespace(String namespace) {
        // The document has declared its own.
    }

    @Override
    public void setPrefix(String prefix, String namespace) {
        // There are no prefixes.
    }

    @Override
    public void setDefaultNamespace(String namespace) {
        // The document has declared its own.
    }

    @Override
    public void setNamespaceContext(NamespaceContext context) {
        // The document has declared its own.
    }

    @Override
    public @Nullable NamespaceContext getNamespaceContext() {
        return document.getNamespaceContext();
    }

    @Override
    public @Nullable String getPrefix(String namespace) throws XMLStreamException {
        return document.getPrefix(namespace);
    }

    @Override
    public @Nullable Object getProperty(String name) {
        return document.getProperty(name);
    }

    @Override
    public void close() {
        // The document goes on.
    }

    @Override
    public void writeStartDocument() {
        // The document has begun.
    }

    @Override
    public void writeStartDocument(String version) {
        // The document has begun.
    }

    @Override
    public void writeStartDocument(String encoding, String version) {
        // The document has begun.
    }

    @Override
    public void writeEndDocument() {
        // The document goes on.
    }

    @Override
    public void writeCData(String text) throws XMLStreamException {
        throw unexpected();
    }

    @Override
    public void writeComment(String text) throws XMLStreamException {
        throw unexpected();
    }

    @Override
    public void writeProcessingInstruction(String target) throws XMLStreamException {
        throw unexpected();
    }

    @Override
    public void writeProcessingInstruction(String target, String text) throws XMLStreamException {
        throw unexpected();
    }

    @Override
    public void writeDTD(String text) throws XMLStreamException {
        throw unexpected();
    }

    @Override
    public void writeEntityRef(String name) throws XMLStreamException {
        throw unexpected();
    }

    private static XMLStreamException unexpected() {
        return new XMLStreamException("The library wrote what no bank file has");
    }
}
