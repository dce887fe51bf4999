package org.creditback.web.inquiry;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.creditback.domain.ListOrder;
import org.creditback.domain.ListPart;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.ledger.VoucherFilter;
import org.creditback.ledger.VoucherLine;
import org.creditback.ledger.Vouchers;
import org.jspecify.annotations.Nullable;

/** Vouchers by day or number. */
@Dependent
public class VoucherList implements InquiryList<VoucherLine> {

    private static final String NUMBER = "number";
    private static final String KIND = "kind";
    private static final String ACCOUNT = "account";

    @EJB
    Vouchers vouchers;

    @Override
    public String code() {
        return "VOUCHERS";
    }

    @Override
    public String page() {
        return "/pages/ledger/vouchers";
    }

    @Override
    public Map<String, String> conditions() {
        Map<String, String> conditions = new LinkedHashMap<>();
        conditions.put(NUMBER, "field.voucher");
        conditions.put(KIND, "inquiry.kind");
        conditions.put(ACCOUNT, "field.account");
        conditions.put(ListInput.FROM, "report.from");
        conditions.put(ListInput.TO, "report.to");
        conditions.put(ListInput.RUN, "field.run");
        return conditions;
    }

    @Override
    public List<String> columns() {
        return List.of(
                "field.voucher",
                "inquiry.kind",
                "field.postingDate",
                "field.currency",
                "field.amount",
                "field.amountAccounting",
                "field.run",
                "numbers.by",
                "field.time");
    }

    @Override
    public @Nullable Object[] values(VoucherLine row) {
        return new @Nullable Object[] {
            row.number(),
            row.kind(),
            row.postingDate(),
            row.debits().getCurrencyUnit().getCode(),
            row.debits(),
            row.accounting(),
            row.runId(),
            row.postedBy(),
            row.postedAt()
        };
    }

    @Override
    public ListPart<VoucherLine> read(
            LegalEntityId entity, ListInput input, ListOrder order, @Nullable String after, int size) {
        VoucherFilter filter = new VoucherFilter(
                entity,
                input.text(NUMBER),
                input.text(KIND),
                input.text(ACCOUNT),
                input.date(ListInput.FROM),
                input.date(ListInput.TO),
                input.number(ListInput.RUN));
        return vouchers.list(filter, order, after, size);
    }
}
