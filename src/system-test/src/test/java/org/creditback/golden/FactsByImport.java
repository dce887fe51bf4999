package org.creditback.golden;

import java.util.List;
import java.util.Locale;
import org.creditback.examples.Facts;
import org.jspecify.annotations.Nullable;

/** Brings the facts of a case in as its users do: legal entities over REST, everything else as files. */
final class FactsByImport {

    private static final String VENDORS =
            "legal_entity,vendor_account,name,vendor_group,currency,language,street,building_number,postal_code,"
                    + "town,country,hold,hold_release_date,method_of_payment,iban,bic,bank_code,account_number,dimensions,terms_of_payment";
    private static final String CUSTOMERS =
            "legal_entity,customer_account,name,customer_group,currency,language,street,building_number,"
                    + "postal_code,town,country,vendor_account,hold,iban,bic,legal_status";
    private static final String ITEMS =
            "legal_entity,customer_account,document_number,line_number,document_type,document_date,due_date,currency,"
                    + "amount,open_amount,accounting_amount,posting_profile,dimensions,status,text,billing_classification,journal";
    private static final String RATES = "from_currency,to_currency,valid_from,rate";

    private final List<Case> cases;

    private FactsByImport(List<Case> cases) {
        this.cases = cases;
    }

    /** Everything that was there before the run; in place of all exchange rates that other cases left. */
    static void enter(Facts facts, EntityNames names) {
        enter(List.of(new Case(facts, names)));
    }

    /** Several cases in the same files; they share the exchange rates. */
    static void enter(List<Case> cases) {
        FactsByImport entry = new FactsByImport(cases);
        cases.forEach(one -> LegalEntityByRest.create(one.facts(), one.names()));
        entry.rates();
        Csv vendors = new Csv("vendors", VENDORS);
        cases.forEach(one -> one.facts().vendors().forEach(vendor -> add(vendors, one.names(), vendor)));
        vendors.send(Rest.AP_CLERK);
        Csv customers = new Csv("customers", CUSTOMERS);
        cases.forEach(one -> one.facts().customers().forEach(customer -> add(customers, one.names(), customer)));
        customers.send(Rest.AR_CLERK);
        Csv items = new Csv("open-items", ITEMS);
        cases.forEach(one -> one.facts().items().forEach(item -> add(items, one, item)));
        items.send(Rest.AR_CLERK);
        cases.forEach(one -> whatNoInterfaceSays(one.facts(), one.names()));
    }

    /** A vendor again, with another hold. */
    static void changeVendor(Facts.Vendor vendor, EntityNames names) {
        Csv file = new Csv("vendors", VENDORS);
        add(file, names, vendor);
        file.send(Rest.AP_CLERK);
    }

    /** A document more. */
    static void enterDocument(Facts.Item item, Case of) {
        Csv file = new Csv("open-items", ITEMS);
        add(file, of, item);
        file.send(Rest.AR_CLERK);
    }

    private void rates() {
        Books.write(jdbc -> jdbc.update("DELETE FROM ledger.exchange_rate"));
        Csv file = new Csv("exchange-rates", RATES);
        cases.stream()
                .flatMap(one -> one.facts().rates().stream())
                .distinct()
                .forEach(rate -> file.row(
                        rate.from(), rate.to(), rate.validFrom(), rate.value().toPlainString()));
        file.send(Rest.CONTROLLER);
    }

    private static void add(Csv file, EntityNames names, Facts.Vendor vendor) {
        file.row(
                names.of(vendor.entity()),
                vendor.account(),
                "Vendor " + vendor.account(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "NL",
                hold(vendor.hold()),
                vendor.hold().equals("No") ? null : vendor.release(),
                "SEPA",
                vendor.bank() ? "NL91ABNA0417164300" : null,
                null,
                null,
                null,
                EntityNames.dimensions(vendor.dimensions()),
                "NET0");
    }

    private static @Nullable String hold(String hold) {
        return hold.equals("No") ? null : hold.toUpperCase(Locale.ROOT);
    }

    private static void add(Csv file, EntityNames names, Facts.Customer customer) {
        file.row(
                names.of(customer.entity()),
                customer.account(),
                "Customer " + customer.account(),
                null,
                null,
                null,
                "Long Road",
                "7",
                "1011 AB",
                "Amsterdam",
                "NL",
                customer.vendor(),
                hold(customer.hold()),
                null,
                null,
                switch (customer.legalStatus()) {
                    case "LegalFreeze" -> "LEGAL_FREEZE";
                    case "Deceased" -> "DECEASED";
                    default -> null;
                });
    }

    private static void add(Csv file, Case of, Facts.Item item) {
        boolean foreign = of.facts().entities().stream()
                .anyMatch(entity ->
                        entity.id().equals(item.entity()) && !entity.currency().equals(item.currency()));
        for (Facts.Line line : item.lines()) {
            file.row(
                    of.names().of(item.entity()),
                    item.customer(),
                    item.number(),
                    line.lineNo(),
                    EntityNames.documentType(item.type()),
                    item.date(),
                    item.due(),
                    item.currency(),
                    line.original().toPlainString(),
                    line.open().toPlainString(),
                    foreign ? line.accounting().toPlainString() : null,
                    line.account().equals("130100") ? null : "P" + line.account(),
                    EntityNames.dimensions(line.dimensions()),
                    item.pending() ? "PENDING_SETTLEMENT" : item.disputed() ? "DISPUTED" : null,
                    "Case " + item.number(),
                    item.classification(),
                    item.pending() ? "J-1" : null);
        }
    }

    // A vendor is closed, an earlier run made it, another run holds the customer.
    private static void whatNoInterfaceSays(Facts facts, EntityNames names) {
        Books.write(jdbc -> {
            facts.vendors().stream()
                    .filter(vendor -> vendor.closed() || vendor.oneTime())
                    .forEach(vendor -> jdbc.update(
                            "UPDATE payables.vendor SET state = ?, one_time = ? WHERE legal_entity = ? AND vendor_account = ?",
                            vendor.closed() ? "CLOSED" : "ACTIVE",
                            vendor.oneTime(),
                            names.of(vendor.entity()),
                            vendor.account()));
            facts.customers().stream()
                    .filter(Facts.Customer::inOtherRun)
                    .forEach(customer -> OtherRun.reserve(jdbc, names.of(customer.entity()), customer.account()));
        });
    }
}
