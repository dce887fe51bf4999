package org.creditback.domain.imports;

import java.time.LocalDate;
import org.creditback.domain.receivables.ItemStatus;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code open-items.csv}: one line of a document; absent values are null.
 *
 * @param line                  where it begins in the file
 * @param legalEntity           as it stands, known or not
 * @param customerAccount       as it stands
 * @param documentNumber        as it stands
 * @param lineNumber            of the document
 * @param documentType          in the source system
 * @param documentDate          in an open period, or before one
 * @param dueDate               where there is one
 * @param currency              of the document
 * @param amount                the original, debit positive
 * @param openAmount            what is open today
 * @param accountingAmount      of the open amount, as booked
 * @param postingProfile        null for the default
 * @param dimensions            canonical text, empty for none
 * @param status                marked or disputed
 * @param text                  of the document
 * @param billingClassification of the document
 * @param journal               the one that marks it
 * @param fault                 what is wrong with it as far as the row itself tells
 */
public record OpenItemRow(
        long line,
        String legalEntity,
        String customerAccount,
        String documentNumber,
        @Nullable Integer lineNumber,
        @Nullable DocumentType documentType,
        @Nullable LocalDate documentDate,
        @Nullable LocalDate dueDate,
        @Nullable CurrencyUnit currency,
        @Nullable Money amount,
        @Nullable Money openAmount,
        @Nullable Money accountingAmount,
        @Nullable String postingProfile,
        String dimensions,
        @Nullable ItemStatus status,
        @Nullable String text,
        @Nullable String billingClassification,
        @Nullable String journal,
        @Nullable RowFault fault) {

    /** Reads a row and finds its first error. */
    public static OpenItemRow read(ImportedRow row, Books books) {
        RowReader in = new RowReader(row);
        in.need("legal_entity", "customer_account", "document_number", "line_number", "document_type");
        in.need("document_date", "currency", "amount", "open_amount");
        EntityTerms terms = books.entity(in.raw("legal_entity")).orElse(null);
        if (isForeign(in, terms)) {
            in.need("accounting_amount");
        }
        in.fit();
        if (terms == null) {
            in.refuse("legal_entity", ImportCode.UNKNOWN_LEGAL_ENTITY, null);
        }
        in.code("customer_account", RowReader.CODE);
        in.code("document_number", RowReader.NUMBER);
        Integer lineNumber = in.ordinal("line_number");
        DocumentType type = in.oneOf("document_type", DocumentType.class);
        LocalDate documentDate = documentDate(in, terms);
        LocalDate dueDate = in.date("due_date");
        OpenAmounts amounts = OpenAmounts.read(in, terms);
        return new OpenItemRow(
                row.line(),
                RowFault.shown(in.raw("legal_entity")),
                RowFault.shown(in.raw("customer_account")),
                RowFault.shown(in.raw("document_number")),
                lineNumber,
                type,
                documentDate,
                dueDate,
                amounts.currency(),
                amounts.original(),
                amounts.open(),
                amounts.accounting(),
                in.code("posting_profile", RowReader.CODE),
                in.dimensions("dimensions", terms),
                in.oneOf("status", ItemStatus.class),
                in.text("text", RowReader.TEXT),
                in.code("billing_classification", RowReader.CODE),
                in.code("journal", RowReader.NUMBER),
                in.fault());
    }

    // Of an unknown currency nobody can say what its accounting amount is.
    private static boolean isForeign(RowReader in, @Nullable EntityTerms terms) {
        return terms != null
                && RowReader.isCurrency(in.raw("currency"))
                && !in.raw("currency").equals(terms.accountingCurrency().getCode());
    }

    private static @Nullable LocalDate documentDate(RowReader in, @Nullable EntityTerms terms) {
        LocalDate date = in.date("document_date");
        if (date != null
                && terms != null
                && terms.openPeriods().postingDate(date).isEmpty()) {
            in.refuse("document_date", ImportCode.BAD_VALUE, null);
        }
        return date;
    }
}
