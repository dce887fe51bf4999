package org.creditback.reimbursement;

import java.time.LocalDate;
import java.util.List;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.receivables.CustomerFilter;
import org.creditback.domain.reimbursement.OpenDebitMode;
import org.jspecify.annotations.Nullable;

/**
 * What starts a run, whichever way in it came.
 *
 * @param requestKey             made when the dialog opened; the same key with the same content is the same run (DI-13)
 * @param entity                 whose customers
 * @param action                 preview or post
 * @param postingDate            null: today in the legal entity's time zone
 * @param cutOffDate             null: the posting date (DI-2)
 * @param summarizeCustomer      one reimbursement per currency, whatever the dimensions
 * @param openDebitMode          what open debits do
 * @param separateClassification a reimbursement per billing classification
 * @param filter                 which customers
 * @param documents              only these credits of a single customer (DI-12); null: all
 */
public record StartRun(
        String requestKey,
        LegalEntityId entity,
        RunAction action,
        @Nullable LocalDate postingDate,
        @Nullable LocalDate cutOffDate,
        boolean summarizeCustomer,
        OpenDebitMode openDebitMode,
        boolean separateClassification,
        CustomerFilter filter,
        @Nullable List<String> documents) {}
