package org.creditback.payables.internal.iso20022;

import com.prowidesoftware.swift.model.mx.dic.CreditTransferTransaction34;
import com.prowidesoftware.swift.model.mx.dic.GroupHeader85;
import com.prowidesoftware.swift.model.mx.dic.PaymentInstruction30;
import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Marshaller;
import jakarta.xml.bind.Unmarshaller;
import org.creditback.domain.InvariantBroken;

/** Turns the classes of the ISO 20022 library into XML and back. */
final class Library {

    private Library() {}

    /** For one thread; writes parts of a document. */
    static Marshaller marshaller() throws JAXBException {
        Marshaller marshaller = Context.PARTS.createMarshaller();
        marshaller.setProperty(Marshaller.JAXB_FRAGMENT, true);
        return marshaller;
    }

    /** For one thread. */
    static Unmarshaller unmarshaller() throws JAXBException {
        return Context.PARTS.createUnmarshaller();
    }

    /** Made for the first file: it takes a moment, and no server start should. */
    private static final class Context {

        static final JAXBContext PARTS = parts();

        private static JAXBContext parts() {
            try {
                return JAXBContext.newInstance(
                        GroupHeader85.class, PaymentInstruction30.class, CreditTransferTransaction34.class);
            } catch (JAXBException failure) {
                throw new InvariantBroken("The ISO 20022 library does not work", failure);
            }
        }
    }
}
