package org.creditback.web.inquiry;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.creditback.domain.ListOrder;
import org.creditback.domain.ListPart;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.ledger.AuditFilter;
import org.creditback.ledger.AuditInquiry;
import org.creditback.ledger.AuditLine;
import org.jspecify.annotations.Nullable;

/** The audit trail: of one legal entity, or of everything that the auditor may see. */
@Dependent
public class AuditList implements InquiryList<AuditLine> {

    /** Of this legal entity only. */
    static final String HERE = "here";

    private static final String SCOPE = "scope";
    private static final String ACTOR = "actor";
    private static final String ACTION = "action";
    private static final String OBJECT = "object";
    private static final String KEY = "key";
    private static final String REFUSED = "refused";

    @EJB
    AuditInquiry events;

    @Override
    public String code() {
        return "AUDIT_TRAIL";
    }

    @Override
    public String page() {
        return "/pages/ledger/audit-trail";
    }

    @Override
    public boolean isOfOneEntity() {
        return false;
    }

    @Override
    public Map<String, String> conditions() {
        Map<String, String> conditions = new LinkedHashMap<>();
        conditions.put(ListInput.FROM, "audit.from");
        conditions.put(ListInput.TO, "audit.to");
        conditions.put(ACTOR, "numbers.by");
        conditions.put(ACTION, "audit.action");
        conditions.put(OBJECT, "audit.object");
        conditions.put(KEY, "audit.key");
        conditions.put(REFUSED, "audit.refused");
        conditions.put(SCOPE, "term.legalEntity");
        return conditions;
    }

    @Override
    public List<String> columns() {
        return List.of(
                "field.time",
                "term.legalEntity",
                "numbers.by",
                "audit.action",
                "audit.object",
                "audit.key",
                "audit.before",
                "audit.after",
                "field.reason");
    }

    @Override
    public @Nullable Object[] values(AuditLine row) {
        return new @Nullable Object[] {
            row.at(),
            row.event().entity(),
            row.event().actor(),
            row.event().action(),
            row.event().objectType(),
            row.event().objectKey(),
            row.event().before(),
            row.event().after(),
            row.event().reason()
        };
    }

    @Override
    public ListPart<AuditLine> read(
            LegalEntityId entity, ListInput input, ListOrder order, @Nullable String after, int size) {
        LocalDate to = input.date(ListInput.TO);
        AuditFilter filter = new AuditFilter(
                HERE.equals(input.text(SCOPE)) ? entity : null,
                input.text(ACTOR),
                input.text(ACTION),
                input.text(OBJECT),
                input.text(KEY),
                beginOf(input.date(ListInput.FROM)),
                to == null ? null : beginOf(to.plusDays(1)),
                Boolean.TRUE.equals(input.claim(REFUSED)));
        return events.list(filter, order.isBy("DATE") && order.ascending(), after, size);
    }

    // Times of the trail are in UTC.
    private static @Nullable Instant beginOf(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay().toInstant(ZoneOffset.UTC);
    }
}
