package org.creditback.golden;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.creditback.database.Jdbc;
import org.creditback.examples.Facts;
import org.jspecify.annotations.Nullable;

/** Writes facts straight into the tables, as set-up and imports leave them: for many small worlds at once. */
final class FactsBySql {

    private static final List<String> ACCOUNTS = List.of(
            "130100", "130200", "200100", "110110", "110180", "801200", "801300", "190100", "290100", "309900",
            "618160");
    private static final Map<String, String> PURPOSES = Map.of(
            "EXCHANGE_GAIN", "801200",
            "EXCHANGE_LOSS", "801300",
            "TAKE_OVER", "309900",
            "DUE_FROM", "190100",
            "DUE_TO", "290100",
            "BANK", "110110",
            "IN_TRANSIT", "110180",
            "BANK_CHARGES", "618160");
    private static final Map<String, String> SERIES = Map.of(
            "REIMBURSEMENT", "RB-",
            "REIMBURSEMENT_VOUCHER", "RV-",
            "ONE_TIME_VENDOR", "OTV-",
            "PAYMENT_VOUCHER", "VP-",
            "BANK_STATEMENT_VOUCHER", "BS-",
            "TAKE_OVER_VOUCHER", "OB-",
            "SETTLEMENT_VOUCHER", "CS-");

    private final Facts facts;
    private final EntityNames names;
    private final Jdbc jdbc;

    private FactsBySql(Facts facts, EntityNames names, Jdbc jdbc) {
        this.facts = facts;
        this.names = names;
        this.jdbc = jdbc;
    }

    /** Everything but the rates, which all legal entities share. */
    static void enter(Facts facts, EntityNames names) {
        Books.write(jdbc -> {
            FactsBySql entry = new FactsBySql(facts, names, jdbc);
            facts.entities().forEach(entry::legalEntity);
            facts.templates().forEach(entry::template);
            facts.vendors().forEach(entry::vendor);
            facts.customers().forEach(entry::customer);
            facts.items().forEach(item -> new DocumentsBySql(jdbc, names.of(item.entity())).enter(item));
        });
    }

    /** In place of all rates that were there. */
    static void replaceRates(List<Facts.Rate> rates) {
        Books.write(jdbc -> {
            jdbc.update("DELETE FROM ledger.exchange_rate");
            rates.forEach(rate -> jdbc.update(
                    "INSERT INTO ledger.exchange_rate (from_currency, to_currency, valid_from, rate, changed_by) VALUES (?, ?, ?, ?, 'test')",
                    rate.from(),
                    rate.to(),
                    rate.validFrom(),
                    rate.value()));
        });
    }

    private void legalEntity(Facts.Entity entity) {
        String id = names.of(entity.id());
        boolean defined =
                entity.balancing() || entity.required() || !entity.closed().isEmpty();
        jdbc.update(
                "INSERT INTO ledger.legal_entity (legal_entity, name, accounting_currency, country, dimensions_defined) VALUES (?, ?, ?, 'NL', ?)",
                id,
                id,
                entity.currency(),
                defined);
        ACCOUNTS.forEach(account -> jdbc.update("INSERT INTO ledger.account VALUES (?, ?, ?)", id, account, account));
        PURPOSES.forEach((purpose, account) ->
                jdbc.update("INSERT INTO ledger.system_account VALUES (?, ?, ?)", id, purpose, account));
        SERIES.forEach((series, prefix) -> jdbc.update(
                "INSERT INTO ledger.number_sequence (legal_entity, series, prefix) VALUES (?, ?, ?)",
                id,
                series,
                prefix));
        jdbc.update("""
                INSERT INTO ledger.fiscal_period (legal_entity, starts_on, ends_on, fiscal_year)
                SELECT ?, day::date, (day + interval '1 month - 1 day')::date, extract(year FROM day)::int
                  FROM generate_series(timestamp '2026-01-01', timestamp '2027-12-01', interval '1 month') AS day""", id);
        dimensions(id, entity);
        jdbc.update("""
                INSERT INTO receivables.parameters (legal_entity, minimum_reimbursement, maximum_reimbursement, rate_basis, billing_classification)
                VALUES (?, ?, ?, ?, true)""", id, entity.minimum(), entity.maximum(), entity.basis());
        for (String[] profile : new String[][] {{"GEN", "130100", "true"}, {"P130200", "130200", "false"}}) {
            jdbc.update(
                    "INSERT INTO receivables.posting_profile (legal_entity, profile, relation, summary_account, is_default) VALUES (?, ?, 'ALL', ?, ?)",
                    id,
                    profile[0],
                    profile[1],
                    Boolean.valueOf(profile[2]));
        }
        jdbc.update(
                "INSERT INTO payables.posting_profile (legal_entity, profile, relation, summary_account, is_default) VALUES (?, 'GEN', 'ALL', '200100', true)",
                id);
        jdbc.update("INSERT INTO payables.method_of_payment VALUES (?, 'SEPA', 'SEPA', true)", id);
        jdbc.update("INSERT INTO payables.parameters (legal_entity) VALUES (?)", id);
    }

    private void dimensions(String id, Facts.Entity entity) {
        jdbc.update(
                "INSERT INTO ledger.dimension VALUES (?, 'BusinessUnit', ?, ?), (?, 'Department', false, false)",
                id,
                entity.required(),
                entity.balancing(),
                id);
        entity.closed()
                .forEach((value, from) -> jdbc.update(
                        "INSERT INTO ledger.dimension_value VALUES (?, 'BusinessUnit', ?, ?)", id, value, from));
    }

    private void template(Facts.Template template) {
        jdbc.update(
                "INSERT INTO payables.one_time_template (legal_entity, method_of_payment, dimensions) VALUES (?, 'SEPA', ?)",
                names.of(template.entity()),
                EntityNames.dimensions(template.dimensions()));
    }

    private void vendor(Facts.Vendor vendor) {
        String entity = names.of(vendor.entity());
        jdbc.update(
                """
                INSERT INTO payables.vendor (legal_entity, vendor_account, name, currency, hold, hold_release_date, method_of_payment, dimensions,
                    one_time, state)
                VALUES (?, ?, ?, 'EUR', ?, ?, 'SEPA', ?, ?, ?)""",
                entity,
                vendor.account(),
                vendor.account(),
                code(vendor.hold()),
                vendor.release(),
                EntityNames.dimensions(vendor.dimensions()),
                vendor.oneTime(),
                vendor.closed() ? "CLOSED" : "ACTIVE");
        if (vendor.bank()) {
            jdbc.update(
                    "INSERT INTO payables.vendor_bank_account (legal_entity, vendor_account, iban, state, proposed_by) VALUES (?, ?, ?, 'APPROVED', 'test')",
                    entity,
                    vendor.account(),
                    "NL91ABNA0417164300");
        }
    }

    private static @Nullable String code(String hold) {
        return hold.equals("No") ? null : hold.toUpperCase(Locale.ROOT);
    }

    private void customer(Facts.Customer customer) {
        jdbc.update(
                """
                INSERT INTO receivables.customer (legal_entity, customer_account, name, currency, vendor_account, hold, legal_status)
                VALUES (?, ?, ?, 'EUR', ?, ?, ?)""",
                names.of(customer.entity()),
                customer.account(),
                customer.account(),
                customer.vendor(),
                code(customer.hold()),
                switch (customer.legalStatus()) {
                    case "LegalFreeze" -> "LEGAL_FREEZE";
                    case "Deceased" -> "DECEASED";
                    default -> null;
                });
        if (customer.inOtherRun()) {
            OtherRun.reserve(jdbc, names.of(customer.entity()), customer.account());
        }
    }
}
