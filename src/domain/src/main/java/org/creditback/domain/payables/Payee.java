package org.creditback.domain.payables;

import org.creditback.domain.ledger.DimensionSet;
import org.jspecify.annotations.Nullable;

/** Who receives the money. */
public sealed interface Payee permits ExistingVendor, OneTimeVendor {

    /** AP summary account of the posting profile; null where none fits: NO_POSTING_PROFILE. */
    @Nullable
    String summaryAccount();

    /** Default dimensions, used for the AP line with Summarize = Yes (PO-4). */
    DimensionSet dimensions();

    /** Days net from the posting date (PO-5). */
    int termsNetDays();

    @Nullable
    String methodOfPayment();

    /** True where the method needs a bank account and none is approved: hold NO_BANK_DETAILS (VE-11). */
    boolean lacksBankAccount();
}
