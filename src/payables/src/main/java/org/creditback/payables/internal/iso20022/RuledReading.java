package org.creditback.payables.internal.iso20022;

import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads a bank file element by element along the grammar; every element that is not where it must be is a finding. */
final class RuledReading {

    // Longer than anything that a bank file may have in one element; the rest need not be kept to be wrong.
    private static final int LONGEST = 1000;
    private static final String CURRENCY = "Ccy";

    private final XMLStreamReader xml;
    private final Findings findings;
    private final MessageFacts facts;
    private final Values values;

    RuledReading(XMLStreamReader xml, Findings findings, MessageFacts facts) {
        this.xml = xml;
        this.findings = findings;
        this.facts = facts;
        this.values = new Values(findings);
    }

    void read() throws XMLStreamException {
        Grammar document = Grammar.document();
        while (xml.next() != XMLStreamConstants.START_ELEMENT) {
            refuseAllButSpace();
        }
        if (!xml.getLocalName().equals(document.name()) || !Namespaces.PAIN_001.equals(xml.getNamespaceURI())) {
            findings.add(FindingCode.FILE_OF_ANOTHER_KIND, "", document.name());
            return;
        }
        children(document, "");
        while (xml.hasNext()) {
            xml.next();
            refuseAllButSpace();
        }
    }

    private void refuseAllButSpace() throws XMLStreamException {
        int event = xml.getEventType();
        boolean space = event == XMLStreamConstants.SPACE
                || event == XMLStreamConstants.END_DOCUMENT
                || (event == XMLStreamConstants.CHARACTERS && xml.isWhiteSpace());
        if (!space) {
            throw new XMLStreamException("No comment, declaration or text between the elements of a bank file");
        }
    }

    private void element(Grammar rule, String path) throws XMLStreamException {
        boolean amount = rule.value().equals("amount");
        if (xml.getAttributeCount() != (amount ? 1 : 0) || !Namespaces.PAIN_001.equals(xml.getNamespaceURI())) {
            findings.add(FindingCode.ELEMENT_MISPLACED, facts.nearest(), path);
        }
        if (rule.isLeaf()) {
            String currency = amount ? xml.getAttributeValue(null, CURRENCY) : null;
            String text = text();
            values.check(rule.value(), text, new Place(facts.nearest(), path));
            facts.leaf(path, text, currency);
        } else {
            children(rule, path);
            facts.end(path);
        }
    }

    private void children(Grammar rule, String path) throws XMLStreamException {
        List<Grammar> rules = rule.children();
        int[] counts = new int[rules.size()];
        int reached = 0;
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.getEventType() != XMLStreamConstants.START_ELEMENT) {
                refuseAllButSpace();
                continue;
            }
            int at = indexFrom(rules, reached);
            if (at < 0) {
                findings.add(FindingCode.ELEMENT_MISPLACED, facts.nearest(), inside(path, xml.getLocalName()));
                skip();
                continue;
            }
            reached = at;
            counts[at]++;
            String child = inside(path, rules.get(at).name());
            if (counts[at] == rules.get(at).most() + 1) {
                findings.add(tooOften(child), facts.nearest(), child);
            }
            element(rules.get(at), child);
        }
        missing(rule, counts, path);
    }

    private int indexFrom(List<Grammar> rules, int reached) {
        for (int at = reached; at < rules.size(); at++) {
            if (rules.get(at).name().equals(xml.getLocalName())) {
                return at;
            }
        }
        return -1;
    }

    private void missing(Grammar rule, int[] counts, String path) {
        int chosen = 0;
        for (int at = 0; at < counts.length; at++) {
            chosen += counts[at];
            if (counts[at] < rule.children().get(at).least()) {
                String child = inside(path, rule.children().get(at).name());
                findings.add(lacking(child), facts.nearest(), child);
            }
        }
        if (chosen == 0 || (rule.isChoice() && chosen > 1)) {
            findings.add(FindingCode.ELEMENT_MISPLACED, facts.nearest(), inside(path, "?"));
        }
    }

    private static FindingCode tooOften(String path) {
        return path.endsWith("/AdrLine") ? FindingCode.ADDRESS_TOO_MANY_LINES : FindingCode.ELEMENT_MISPLACED;
    }

    private static FindingCode lacking(String path) {
        return path.contains("/PstlAdr/") ? FindingCode.ADDRESS_INCOMPLETE : FindingCode.ELEMENT_MISPLACED;
    }

    // Paths begin below the message element, as the findings of the writer do.
    private static String inside(String path, String name) {
        return path.isEmpty() || path.equals("CstmrCdtTrfInitn") ? name : path + "/" + name;
    }

    private String text() throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
                findings.add(FindingCode.ELEMENT_MISPLACED, facts.nearest(), xml.getLocalName());
                skip();
            } else if (xml.isCharacters() && text.length() <= LONGEST) {
                text.append(xml.getText());
            } else if (!xml.isCharacters()) {
                refuseAllButSpace();
            }
        }
        return text.toString();
    }

    private void skip() throws XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }
}
