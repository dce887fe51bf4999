package org.creditback.payables.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.creditback.domain.imports.BankDetails;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.payables.VopResult;
import org.creditback.domain.payables.VopSource;
import org.creditback.payables.PayeeVerifications.Answer;
import org.creditback.payables.PayeeVerifications.Verification;
import org.jspecify.annotations.Nullable;

/** Answers on the names of bank accounts, set by set; the last one of an account counts. */
@Dependent
public class VerificationStore {

    private static final String SHOWN = """
            SELECT b.vendor_account, v.name, coalesce(b.iban, b.account_number), coalesce(a.result, 'NOT_CHECKED'), a.returned_name, a.source,
                   a.entered_by, a.entered_at
              FROM payables.vendor_bank_account b
              JOIN payables.vendor v USING (legal_entity, vendor_account)
              LEFT JOIN payables.account_verification a USING (vendor_bank_account_id)
             WHERE b.legal_entity = ?""";

    private final PayablesDatabase database;

    @Inject
    public VerificationStore(PayablesDatabase database) {
        this.database = database;
    }

    /** The accounts that answers are about, in their order; 0 where a vendor has no such account in use or waiting. */
    public List<Long> accounts(LegalEntityId entity, List<Answer> answers) {
        return database.jdbc()
                .list(
                        """
                        SELECT coalesce((SELECT max(b.vendor_bank_account_id) FROM payables.vendor_bank_account b
                                          WHERE b.legal_entity = ? AND b.vendor_account = g.vendor AND b.state IN ('APPROVED', 'PROPOSED')
                                            AND coalesce(b.iban, b.account_number) = g.account), 0)
                          FROM unnest(?::text[], ?::text[]) WITH ORDINALITY AS g (vendor, account, place) ORDER BY g.place""",
                        row -> row.getLong(1),
                        entity.code(),
                        texts(answers.stream().map(Answer::vendorAccount).toList()),
                        texts(answers.stream().map(Answer::account).toList()));
    }

    /** Keeps answers on accounts that were found. */
    public void insert(List<Long> accounts, List<Answer> answers, String by) {
        database.jdbc()
                .update(
                        """
                        INSERT INTO payables.payee_verification (vendor_bank_account_id, result, returned_name, source, entered_by)
                        SELECT g.account, g.result, nullif(btrim(g.name), ''), g.source, ?
                          FROM unnest(?::bigint[], ?::text[], ?::text[], ?::text[]) WITH ORDINALITY AS g (account, result, name, source, place)
                         ORDER BY g.place""",
                        by,
                        accounts.toArray(Long[]::new),
                        texts(answers.stream().map(each -> each.result().name()).toList()),
                        answers.stream().map(Answer::returnedName).toArray(String[]::new),
                        texts(answers.stream().map(each -> each.source().name()).toList()));
    }

    private static String[] texts(List<String> texts) {
        return texts.toArray(String[]::new);
    }

    /** Holds the open invoices of accounts in another name; of all accounts for null. How many. */
    public long hold(LegalEntityId entity, @Nullable List<Long> accounts) {
        return database.jdbc()
                .one(
                        "SELECT payables.hold_unverified(?, ?::bigint[])",
                        row -> row.getLong(1),
                        entity.code(),
                        accounts == null ? null : accounts.toArray(Long[]::new))
                .orElseThrow();
    }

    /** Holds what was perhaps paid already (PC-8). How many. */
    public long holdDuplicates(LegalEntityId entity, String by) {
        return database.jdbc()
                .one("SELECT payables.hold_duplicates(?, ?)", row -> row.getLong(1), entity.code(), by)
                .orElseThrow();
    }

    public List<Verification> ofVendor(LegalEntityId entity, String vendorAccount) {
        return database.jdbc()
                .list(
                        SHOWN
                                + " AND b.vendor_account = ? ORDER BY b.state = 'APPROVED' DESC, b.vendor_bank_account_id DESC LIMIT 100",
                        VerificationStore::verification,
                        entity.code(),
                        vendorAccount);
    }

    /** Accounts that a file pays to and whose name nobody confirmed. */
    public List<Verification> ofFile(LegalEntityId entity, long file, int size) {
        return database.jdbc()
                .list(
                        SHOWN
                                + " AND b.vendor_bank_account_id IN (SELECT l.vendor_bank_account_id FROM payables.payment_line l"
                                + " WHERE l.bank_file_id = ? AND l.state <> 'CANCELED') AND a.result IS DISTINCT FROM 'MATCH'"
                                + " ORDER BY b.vendor_account, b.vendor_bank_account_id LIMIT ?",
                        VerificationStore::verification,
                        entity.code(),
                        file,
                        size);
    }

    private static Verification verification(ResultSet row) throws SQLException {
        String source = row.getString(6);
        OffsetDateTime time = row.getObject(8, OffsetDateTime.class);
        return new Verification(
                row.getString(1),
                row.getString(2),
                BankDetails.masked(row.getString(3)),
                VopResult.valueOf(row.getString(4)),
                row.getString(5),
                source == null ? null : VopSource.valueOf(source),
                row.getString(7),
                time == null ? null : time.toInstant());
    }
}
