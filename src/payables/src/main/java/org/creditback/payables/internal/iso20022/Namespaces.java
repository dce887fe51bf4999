package org.creditback.payables.internal.iso20022;

/** Names of the messages that are written and read. */
final class Namespaces {

    static final String PREFIX = "urn:iso:std:iso:20022:tech:xsd:";

    /** The message that is written. */
    static final String PAIN_001 = PREFIX + "pain.001.001.09";

    private Namespaces() {}
}
