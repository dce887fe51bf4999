package org.creditback.reimbursement.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.creditback.domain.reimbursement.OpenDebitMode;
import org.creditback.reimbursement.RememberedTerms.Choices;

/** The last choices of each person. */
@Dependent
public class RememberedTermsStore {

    private final RunDatabase database;

    @Inject
    public RememberedTermsStore(RunDatabase database) {
        this.database = database;
    }

    public Optional<Choices> find(String userName) {
        return database.jdbc()
                .one(
                        """
                        SELECT summarize_customer, open_debit_mode, separate_classification
                          FROM reimbursement.remembered_terms WHERE user_name = ?""",
                        row -> new Choices(
                                row.getBoolean(1), OpenDebitMode.valueOf(row.getString(2)), row.getBoolean(3)),
                        userName);
    }

    public void save(String userName, Choices choices) {
        database.jdbc()
                .update(
                        """
                        INSERT INTO reimbursement.remembered_terms VALUES (?, ?, ?, ?)
                            ON CONFLICT (user_name) DO UPDATE
                           SET (summarize_customer, open_debit_mode, separate_classification)
                             = (excluded.summarize_customer, excluded.open_debit_mode, excluded.separate_classification)""",
                        userName,
                        choices.summarizeCustomer(),
                        choices.openDebitMode(),
                        choices.separateClassification());
    }
}
