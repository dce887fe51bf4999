package org.creditback.payables.internal.iso20022;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Readers of XML that fetch nothing, expand nothing and believe no encoding but UTF-8. */
final class SafeXml {

    // The JDK's own reader, whatever else a server brings.
    private static final XMLInputFactory FACTORY = factory();

    private SafeXml() {}

    /** A reader at the start of the document; the stream is the caller's to close. */
    static XMLStreamReader reader(InputStream in) throws XMLStreamException {
        // A decoder that reports what is no UTF-8: the reader of XML would print it where nobody looks.
        return FACTORY.createXMLStreamReader(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()));
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        return factory;
    }
}
