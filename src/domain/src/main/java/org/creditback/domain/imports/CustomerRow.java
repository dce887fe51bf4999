package org.creditback.domain.imports;

import org.creditback.domain.receivables.CustomerHold;
import org.creditback.domain.receivables.LegalStatus;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code customers.csv}; absent values are null.
 *
 * @param line             where it begins in the file
 * @param legalEntity      as it stands, known or not
 * @param account          as it stands
 * @param name             of the customer
 * @param group            of the customer
 * @param currency         null where it stands for the accounting currency of an unknown legal entity
 * @param language         of the customer
 * @param address          of the customer
 * @param vendorAccount    to whom the customer's credits are paid
 * @param hold             of the customer
 * @param bank             of the customer
 * @param legalStatus      of the customer
 * @param legalStatusGiven false where the file has no such column, and so says nothing of it
 * @param fault            what is wrong with it as far as the row itself tells
 */
public record CustomerRow(
        long line,
        String legalEntity,
        String account,
        @Nullable String name,
        @Nullable String group,
        @Nullable CurrencyUnit currency,
        @Nullable String language,
        Address address,
        @Nullable String vendorAccount,
        @Nullable CustomerHold hold,
        BankDetails bank,
        @Nullable LegalStatus legalStatus,
        boolean legalStatusGiven,
        @Nullable RowFault fault) {

    /** Reads a row and finds its first error. */
    public static CustomerRow read(ImportedRow row, Books books) {
        RowReader in = new RowReader(row);
        in.need("legal_entity", "customer_account", "name");
        in.fit();
        EntityTerms terms = books.entity(in.raw("legal_entity")).orElse(null);
        if (terms == null) {
            in.refuse("legal_entity", ImportCode.UNKNOWN_LEGAL_ENTITY, null);
        }
        in.code("customer_account", RowReader.CODE);
        String name = in.text("name", RowReader.TEXT);
        String group = in.code("customer_group", RowReader.CODE);
        CurrencyUnit currency = in.currency("currency");
        String language = in.language("language");
        Address address = Address.read(in);
        String vendorAccount = in.code("vendor_account", RowReader.CODE);
        CustomerHold hold = in.oneOf("hold", CustomerHold.class);
        LegalStatus legalStatus = in.oneOf("legal_status", LegalStatus.class);
        BankDetails bank = BankDetails.read(in, books);
        return new CustomerRow(
                row.line(),
                RowFault.shown(in.raw("legal_entity")),
                RowFault.shown(in.raw("customer_account")),
                name,
                group,
                currency == null && terms != null ? terms.accountingCurrency() : currency,
                language,
                address,
                vendorAccount,
                hold,
                bank,
                legalStatus,
                row.present().contains("legal_status"),
                in.fault());
    }
}
