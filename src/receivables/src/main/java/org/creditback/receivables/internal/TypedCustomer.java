package org.creditback.receivables.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.imports.CustomerRow;
import org.creditback.domain.imports.EntityTerms;
import org.creditback.domain.imports.ImportKind;
import org.creditback.domain.imports.ImportedRow;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.ledger.Address;
import org.creditback.ledger.EntityBooks;
import org.creditback.ledger.TakeOver;
import org.creditback.receivables.CustomerDetails;
import org.jspecify.annotations.Nullable;

/** Judges what people type by the rules of the import: what a page takes, a file may say, and the other way round. */
@Dependent
public class TypedCustomer {

    @Inject
    private TakeOver takeOver;

    /**
     * A customer in its normal form.
     *
     * @param currency ISO 4217
     * @param details  blanks are nothing
     */
    record Judged(String currency, CustomerDetails details) {}

    /** A currency of nothing is the accounting currency. */
    Judged judged(LegalEntityId entity, String account, String currency, CustomerDetails typed) {
        if (typed.legalStatus() == null && typed.legalStatusUntil() != null) {
            throw Refusal.ofField(RefusalReason.BAD_VALUE, "legalStatusUntil", typed.legalStatusUntil());
        }
        EntityTerms terms =
                takeOver.terms(entity).orElseThrow(() -> new Refusal(RefusalReason.NOT_FOUND, entity.code()));
        Map<String, String> texts = texts(typed);
        texts.put("legal_entity", entity.code());
        texts.put("customer_account", account);
        texts.put("currency", currency.strip());
        CustomerRow row = CustomerRow.read(
                ImportedRow.typed(ImportKind.CUSTOMERS, texts), new EntityBooks(entity, terms, Set.of()));
        if (row.fault() != null) {
            throw row.fault().refusal();
        }
        CustomerDetails details = new CustomerDetails(
                Objects.requireNonNull(row.name()),
                row.group(),
                row.language(),
                new Address(
                        row.address().street(),
                        row.address().buildingNumber(),
                        row.address().postalCode(),
                        row.address().town()),
                row.address().country(),
                row.vendorAccount(),
                row.hold(),
                row.legalStatus(),
                typed.legalStatusUntil());
        return new Judged(Objects.requireNonNull(row.currency()).getCode(), details);
    }

    private static Map<String, String> texts(CustomerDetails typed) {
        Map<String, String> texts = new HashMap<>();
        texts.put("name", text(typed.name()));
        texts.put("customer_group", text(typed.group()));
        texts.put("language", text(typed.language()));
        texts.put("street", text(typed.address().street()));
        texts.put("building_number", text(typed.address().buildingNumber()));
        texts.put("postal_code", text(typed.address().postalCode()));
        texts.put("town", text(typed.address().town()));
        texts.put("country", text(typed.country()));
        texts.put("vendor_account", text(typed.vendorAccount()));
        texts.put("hold", typed.hold() == null ? "" : typed.hold().name());
        texts.put(
                "legal_status",
                typed.legalStatus() == null ? "" : typed.legalStatus().name());
        return texts;
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
