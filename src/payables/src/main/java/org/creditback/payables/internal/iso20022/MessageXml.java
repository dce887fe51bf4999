package org.creditback.payables.internal.iso20022;

import com.prowidesoftware.swift.model.mx.dic.CreditTransferTransaction34;
import com.prowidesoftware.swift.model.mx.dic.GroupHeader85;
import com.prowidesoftware.swift.model.mx.dic.PaymentInstruction30;
import jakarta.xml.bind.JAXBElement;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Marshaller;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.creditback.domain.InvariantBroken;

/** The XML of a bank file, part after part: the envelope by hand, each part by the library. */
final class MessageXml implements AutoCloseable {

    // The JDK's own writer, whatever else a server brings: the same message must give the same bytes everywhere.
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private final OutputStream out;
    private final XMLStreamWriter xml;
    private final Marshaller marshaller;

    MessageXml(OutputStream out) throws IOException {
        this.out = out;
        try {
            xml = FACTORY.createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            marshaller = Library.marshaller();
        } catch (XMLStreamException | JAXBException failure) {
            throw new InvariantBroken("No XML can be written", failure);
        }
    }

    void begin(GroupHeader85 head) throws IOException {
        write(() -> {
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("Document");
            xml.writeDefaultNamespace(Namespaces.PAIN_001);
            xml.writeStartElement("CstmrCdtTrfInitn");
            part("GrpHdr", GroupHeader85.class, head, new PartWriter(xml));
        });
    }

    void beginGroup(PaymentInstruction30 withoutPayments) throws IOException {
        write(() -> part("PmtInf", PaymentInstruction30.class, withoutPayments, new PartWriter(xml).leftOpen()));
    }

    void transfer(CreditTransferTransaction34 transfer) throws IOException {
        write(() -> part("CdtTrfTxInf", CreditTransferTransaction34.class, transfer, new PartWriter(xml)));
    }

    void endGroup() throws IOException {
        write(xml::writeEndElement);
    }

    void end() throws IOException {
        write(() -> {
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndDocument();
        });
    }

    // A line for each part: people compare files.
    private <T> void part(String name, Class<T> type, T content, PartWriter writer)
            throws XMLStreamException, JAXBException {
        xml.writeCharacters("\n");
        marshaller.marshal(new JAXBElement<>(new QName(name), type, content), writer);
    }

    private static void write(Writing writing) throws IOException {
        try {
            writing.write();
        } catch (XMLStreamException | JAXBException failure) {
            throw new IOException("The bank file could not be written", failure);
        }
    }

    /** Hands on what waits; the stream below stays open. */
    @Override
    public void close() throws IOException {
        write(xml::flush);
        out.flush();
    }

    private interface Writing {
        void write() throws XMLStreamException, JAXBException;
    }
}
