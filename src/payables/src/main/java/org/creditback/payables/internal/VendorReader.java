package org.creditback.payables.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.imports.BankDetails;
import org.creditback.domain.imports.EntityTerms;
import org.creditback.domain.imports.ImportKind;
import org.creditback.domain.imports.ImportedRow;
import org.creditback.domain.imports.VendorRow;
import org.creditback.domain.ledger.DimensionSet;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.payables.VendorState;
import org.creditback.ledger.Address;
import org.creditback.ledger.EntityBooks;
import org.creditback.ledger.TakeOver;
import org.creditback.payables.NewBankAccount;
import org.creditback.payables.VendorDetails;
import org.creditback.payables.store.ImportedVendorStore;
import org.jspecify.annotations.Nullable;

/** Judges what people type by the rules of the import: what a page takes, a file may say, and the other way round. */
@Dependent
public class VendorReader {

    @Inject
    private ImportedVendorStore vendors;

    @Inject
    private TakeOver takeOver;

    /** As it is stored: blanks are nothing, the currency is there, dimensions are canonical; a legal entity that learns them has learnt. */
    VendorDetails accept(LegalEntityId entity, String account, VendorDetails typed) {
        if (typed.hold() == null && typed.holdReleaseDate() != null) {
            throw PayablesCheck.bad("holdReleaseDate", typed.holdReleaseDate());
        }
        VendorRow row = judged(entity, texts(entity, account, typed));
        if (!row.dimensions().isEmpty()) {
            takeOver.learn(entity, List.of(DimensionSet.parse(row.dimensions()).orElseThrow()));
        }
        return new VendorDetails(
                Objects.requireNonNull(row.name()),
                row.group(),
                Objects.requireNonNull(row.currency()).getCode(),
                row.language(),
                new Address(
                        row.address().street(),
                        row.address().buildingNumber(),
                        row.address().postalCode(),
                        row.address().town()),
                row.address().country(),
                row.hold(),
                row.holdReleaseDate(),
                row.methodOfPayment(),
                row.termsNetDays(),
                row.dimensions(),
                typed.state());
    }

    /** The state of a vendor is what it was, active or closed: archived are those that the program archived. */
    static void checkState(VendorState before, VendorState wanted) {
        if (wanted == VendorState.ARCHIVED && before != VendorState.ARCHIVED) {
            throw PayablesCheck.bad("state", wanted);
        }
    }

    /** A bank account in its normal form. */
    BankDetails bankAccount(LegalEntityId entity, String account, NewBankAccount typed) {
        Map<String, String> texts = key(entity, account);
        texts.put("name", account);
        texts.put("iban", typed.iban().strip());
        texts.put("bic", typed.bic().strip());
        texts.put("bank_code", typed.bankCode().strip());
        texts.put("account_number", typed.accountNumber().strip());
        if (typed.iban().isBlank() && typed.accountNumber().isBlank()) {
            throw Refusal.ofField(RefusalReason.MISSING_VALUE, "iban");
        }
        return judged(entity, texts).bank();
    }

    private VendorRow judged(LegalEntityId entity, Map<String, String> texts) {
        EntityTerms terms =
                takeOver.terms(entity).orElseThrow(() -> new Refusal(RefusalReason.NOT_FOUND, entity.code()));
        EntityBooks books = new EntityBooks(entity, terms, vendors.methodsOfPayment(entity));
        VendorRow row = VendorRow.read(ImportedRow.typed(ImportKind.VENDORS, texts), books);
        if (row.fault() != null) {
            throw row.fault().refusal();
        }
        return row;
    }

    private static Map<String, String> key(LegalEntityId entity, String account) {
        Map<String, String> texts = new HashMap<>();
        texts.put("legal_entity", entity.code());
        texts.put("vendor_account", account);
        return texts;
    }

    private static Map<String, String> texts(LegalEntityId entity, String account, VendorDetails typed) {
        Map<String, String> texts = key(entity, account);
        texts.put("name", text(typed.name()));
        texts.put("vendor_group", text(typed.group()));
        texts.put("currency", text(typed.currency()));
        texts.put("language", text(typed.language()));
        texts.put("street", text(typed.address().street()));
        texts.put("building_number", text(typed.address().buildingNumber()));
        texts.put("postal_code", text(typed.address().postalCode()));
        texts.put("town", text(typed.address().town()));
        texts.put("country", text(typed.country()));
        texts.put("hold", typed.hold() == null ? "" : typed.hold().name());
        LocalDate release = typed.holdReleaseDate();
        texts.put("hold_release_date", release == null ? "" : release.toString());
        texts.put("method_of_payment", text(typed.methodOfPayment()));
        texts.put("dimensions", text(typed.dimensions()));
        texts.put("terms_of_payment", "NET" + typed.termsNetDays());
        return texts;
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
