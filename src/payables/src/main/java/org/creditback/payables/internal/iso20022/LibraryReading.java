package org.creditback.payables.internal.iso20022;

import com.prowidesoftware.swift.model.mx.dic.CreditTransferTransaction34;
import com.prowidesoftware.swift.model.mx.dic.GroupHeader85;
import com.prowidesoftware.swift.model.mx.dic.PaymentInstruction30;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Unmarshaller;
import java.math.BigDecimal;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;

/** Reads a bank file by the classes of the ISO 20022 library, payment after payment, and adds up what they understood. */
final class LibraryReading {

    private final Unmarshaller outer = unmarshaller();
    // One of its own: the other is in the middle of the group.
    private final Unmarshaller inner = unmarshaller();
    private ControlTotal announced = ControlTotal.NONE;
    private ControlTotal inGroups = ControlTotal.NONE;
    private int payments;
    private BigDecimal sum = BigDecimal.ZERO;
    private int problems;

    private LibraryReading() throws XMLStreamException {}

    static LibraryReading of(XMLStreamReader xml) throws XMLStreamException {
        LibraryReading reading = new LibraryReading();
        try {
            reading.read(xml);
        } catch (JAXBException | NumberFormatException refused) {
            reading.problems++;
        }
        return reading;
    }

    /** What the library did not know, or could not read. */
    int problems() {
        return problems;
    }

    /** True where head, groups and payments of the library add up to the same. */
    boolean agrees(ControlTotal total) {
        return total.equals(announced)
                && total.equals(inGroups)
                && total.equals(ControlTotal.of(payments, sum.toPlainString()));
    }

    private void read(XMLStreamReader xml) throws XMLStreamException, JAXBException {
        xml.nextTag();
        xml.nextTag();
        XMLStreamReader plain = new WithoutNamespace(xml);
        plain.nextTag();
        while (plain.getEventType() != XMLStreamConstants.END_ELEMENT) {
            if (plain.getLocalName().equals("GrpHdr")) {
                GroupHeader85 head = outer.unmarshal(plain, GroupHeader85.class).getValue();
                announced = total(head.getNbOfTxs(), head.getCtrlSum());
            } else {
                PaymentInstruction30 group = outer.unmarshal(new OneByOne(plain), PaymentInstruction30.class)
                        .getValue();
                inGroups = inGroups.plus(total(group.getNbOfTxs(), group.getCtrlSum()));
            }
            while (plain.isWhiteSpace()) {
                plain.next();
            }
        }
    }

    private static ControlTotal total(String count, BigDecimal sum) {
        return ControlTotal.of(Integer.parseInt(count), sum.toPlainString());
    }

    private Unmarshaller unmarshaller() throws XMLStreamException {
        try {
            Unmarshaller unmarshaller = Library.unmarshaller();
            unmarshaller.setEventHandler(event -> {
                problems++;
                return true;
            });
            return unmarshaller;
        } catch (JAXBException failure) {
            throw new XMLStreamException(failure);
        }
    }

    private void payment(XMLStreamReader xml) throws XMLStreamException {
        try {
            CreditTransferTransaction34 payment =
                    inner.unmarshal(xml, CreditTransferTransaction34.class).getValue();
            payments++;
            sum = sum.add(payment.getAmt().getInstdAmt().getValue());
        } catch (JAXBException refused) {
            throw new XMLStreamException(refused);
        }
    }

    /** The classes of the library name no namespace. */
    private static class WithoutNamespace extends StreamReaderDelegate {

        WithoutNamespace(XMLStreamReader xml) {
            super(xml);
        }

        @Override
        public String getNamespaceURI() {
            return "";
        }
    }

    /** Takes the payments out of a group before the library keeps them all. */
    private final class OneByOne extends WithoutNamespace {

        private final XMLStreamReader document;

        OneByOne(XMLStreamReader document) {
            super(document);
            this.document = document;
        }

        @Override
        public int next() throws XMLStreamException {
            document.next();
            while (document.getEventType() == XMLStreamConstants.START_ELEMENT
                    && document.getLocalName().equals("CdtTrfTxInf")) {
                payment(document);
            }
            return document.getEventType();
        }
    }
}
