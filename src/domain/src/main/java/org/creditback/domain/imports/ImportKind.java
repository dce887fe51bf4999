package org.creditback.domain.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.creditback.domain.InvariantBroken;

/** The files that can be imported, with their columns. */
@SuppressWarnings("ImmutableEnumChecker") // Copies that nobody can change.
public enum ImportKind {
    /** Customers: a row each. */
    CUSTOMERS(
            "customers",
            "legal_entity,customer_account,name,customer_group,currency,language,street,building_number,postal_code,"
                    + "town,country,vendor_account,hold,iban,bic",
            "bank_code,account_number,legal_status"),
    /** Vendors: a row each. */
    VENDORS(
            "vendors",
            "legal_entity,vendor_account,name,vendor_group,currency,language,street,building_number,postal_code,"
                    + "town,country,hold,hold_release_date,method_of_payment,iban,bic",
            "bank_code,account_number,dimensions,terms_of_payment"),
    /** Open customer transactions: a row for each line of a document. */
    OPEN_ITEMS(
            "open-items",
            "legal_entity,customer_account,document_number,line_number,document_type,document_date,due_date,currency,"
                    + "amount,open_amount,accounting_amount,posting_profile,dimensions,status,text",
            "billing_classification,journal"),
    /** Exchange rates: a row for each pair and day. */
    EXCHANGE_RATES("exchange-rates", "from_currency,to_currency,valid_from,rate", "");

    private final String fileName;
    private final List<String> columns;
    private final int needed;
    private final Map<String, Integer> positions;

    ImportKind(String fileName, String columns, String columnsThatMayBeMissing) {
        this.fileName = fileName;
        List<String> needed = List.of(columns.split(","));
        this.needed = needed.size();
        this.columns = columnsThatMayBeMissing.isEmpty()
                ? needed
                : Stream.concat(needed.stream(), Stream.of(columnsThatMayBeMissing.split(",")))
                        .toList();
        Map<String, Integer> places = new HashMap<>();
        for (String column : this.columns) {
            places.put(column, places.size());
        }
        this.positions = Map.copyOf(places);
    }

    /** Such as {@code open-items}: names the kind in interfaces, and with {@code .csv} the file. */
    public String fileName() {
        return fileName;
    }

    /** Every column, in the order of the contract. */
    public List<String> columns() {
        return columns;
    }

    /** False for a column that must stand in the header. */
    public boolean mayBeMissing(String column) {
        return position(column) >= needed;
    }

    /** The place of a column in {@link #columns()}. */
    public int position(String column) {
        Integer position = positions.get(column);
        if (position == null) {
            throw new InvariantBroken(fileName + " has no column " + column);
        }
        return position;
    }

    /** The kind with a name such as {@code open-items}. */
    public static Optional<ImportKind> of(String fileName) {
        return Stream.of(values())
                .filter(kind -> kind.fileName.equals(fileName))
                .findFirst();
    }
}
