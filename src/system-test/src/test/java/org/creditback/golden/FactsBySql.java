package org.creditback.golden;

import java.util.List;
import java.util.Locale;
import org.creditback.database.Jdbc;
import org.creditback.examples.Facts;
import org.jspecify.annotations.Nullable;

/** Writes facts straight into the tables, as set-up and imports leave them: for many small worlds at once. */
final class FactsBySql {

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
        LegalEntityByRest.create(facts, names);
        Books.write(jdbc -> {
            FactsBySql entry = new FactsBySql(facts, names, jdbc);
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
