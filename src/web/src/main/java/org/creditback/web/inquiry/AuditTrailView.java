package org.creditback.web.inquiry;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.creditback.ledger.AuditLine;
import org.creditback.web.page.TextsView;

/** Who did what: for the auditor. */
@Named
@RequestScoped
public class AuditTrailView extends InquiryView<AuditLine> {

    @Inject
    AuditList events;

    @Inject
    TextsView text;

    @Override
    InquiryList<AuditLine> list() {
        return events;
    }

    /** What an event changed, value by value. */
    public List<AuditChange> changes(AuditLine line) {
        return AuditChange.of(line.before(), line.after());
    }

    /** What was done: in words of its own, else as the object and what became of it, else the code. */
    public String action(String code) {
        String action = code.startsWith("REFUSED_") ? "REFUSED" : code;
        if (text.containsKey("auditAction." + action)) {
            return text.get("auditAction." + action);
        }
        int verb = action.lastIndexOf('_');
        String object = "auditObject." + action.substring(0, Math.max(0, verb));
        String became = "auditVerb." + action.substring(verb + 1);
        return text.containsKey(object) && text.containsKey(became)
                ? text.of("msg.at", text.get(object), text.get(became))
                : code;
    }

    /** The words of a type of objects; its code where it has none. */
    public String object(String type) {
        return words("auditObject.", type);
    }

    /** What a value is called: by its own words, else as the field of a page, else as it was recorded. */
    public String name(String value) {
        return text.containsKey("fact." + value) ? text.get("fact." + value) : words("field.", value);
    }

    private String words(String kind, String code) {
        return text.containsKey(kind + code) ? text.get(kind + code) : code;
    }

    public String getScope() {
        return AuditList.HERE;
    }
}
