package org.creditback.payables.internal.iso20022;

import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Goes through a message element by element; large parts are entered, small ones are taken whole, foreign ones are passed. */
final class MessageCursor {

    /** The deepest message has fewer than twenty. */
    static final int DEEPEST = 40;
    /** More elements than one payment of a statement can have. */
    static final int MOST = 10_000;
    /** Twice the longest text of any of the messages. */
    static final int LONGEST = 4_000;

    private final XMLStreamReader xml;
    private final Deque<String> open = new ArrayDeque<>();
    private String namespace = "";
    private int taken;

    MessageCursor(XMLStreamReader xml) {
        this.xml = xml;
    }

    /** Enters the outermost element; its namespace becomes that of the message. */
    String root() throws XMLStreamException {
        while (next() != XMLStreamConstants.START_ELEMENT) {
            if (!xml.hasNext()) {
                throw new XMLStreamException("No element");
            }
        }
        namespace = xml.getNamespaceURI() == null ? "" : xml.getNamespaceURI();
        enter();
        return namespace;
    }

    String encoding() {
        return xml.getCharacterEncodingScheme() == null ? "" : xml.getCharacterEncodingScheme();
    }

    /** Goes to the next element inside the one that was entered last, and leaves that where there is none. */
    boolean nextChild() throws XMLStreamException {
        while (next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
                if (namespace.equals(xml.getNamespaceURI())) {
                    return true;
                }
                pass();
            }
        }
        open.pop();
        return false;
    }

    String name() {
        return xml.getLocalName();
    }

    /** What comes next are the children of this element. */
    void enter() {
        refuseIf(open.size() >= DEEPEST, BankMessageFault.TOO_DEEP);
        open.push(xml.getLocalName());
    }

    /** True within the element of this name that was entered last. */
    boolean isIn(String name) {
        return name.equals(open.peek());
    }

    /** Where the cursor is, below the message: {@code Stmt/Ntry}. */
    String place() {
        StringBuilder path = new StringBuilder();
        open.descendingIterator().forEachRemaining(name -> path.append('/').append(name));
        String whole = path.toString().replaceFirst("^/Document(/[^/]+)?/?", "");
        return whole.length() > LONGEST ? whole.substring(0, LONGEST) : whole;
    }

    /** This element with all that is in it. */
    Node take() throws XMLStreamException {
        taken = 0;
        return node();
    }

    private Node node() throws XMLStreamException {
        refuseIf(++taken > MOST, BankMessageFault.TOO_DEEP);
        Node node = new Node(name(), xml.getAttributeValue(null, "Ccy"));
        enter();
        while (next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
                if (namespace.equals(xml.getNamespaceURI())) {
                    node.add(node());
                } else {
                    pass();
                }
            } else if (xml.isCharacters()) {
                node.add(xml.getText());
                refuseIf(node.length() > LONGEST, BankMessageFault.PART_TOO_LONG);
            }
        }
        open.pop();
        return node;
    }

    /**
     * Leaves out what a bank may add to a message.
     *
     * @throws MessageRefused for any other element: it could be something that must not be missed
     */
    void passExtension() throws XMLStreamException {
        if (!name().equals("SplmtryData")) {
            throw new MessageRefused(BankMessageFault.WRONG_ROOT, name());
        }
        pass();
    }

    /** Leaves this element out, with all that is in it. */
    void pass() throws XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            int event = next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
            refuseIf(open.size() + depth > DEEPEST, BankMessageFault.TOO_DEEP);
        }
    }

    /** Makes sure that nothing is broken behind the message either. */
    void end() throws XMLStreamException {
        while (xml.hasNext()) {
            next();
        }
    }

    private int next() throws XMLStreamException {
        int event = xml.next();
        refuseIf(event == XMLStreamConstants.DTD, BankMessageFault.DOCTYPE);
        refuseIf(event == XMLStreamConstants.ENTITY_REFERENCE, BankMessageFault.NOT_WELL_FORMED);
        return event;
    }

    private void refuseIf(boolean wrong, BankMessageFault fault) {
        if (wrong) {
            throw new MessageRefused(fault, place());
        }
    }
}
