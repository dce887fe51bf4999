-- What a person chose last in the run dialog (DI-5): neither dates nor filter. Owner: module reimbursement.

CREATE TABLE reimbursement.remembered_terms (
    user_name                varchar(60)  PRIMARY KEY,
    summarize_customer       boolean      NOT NULL,
    open_debit_mode          varchar(10)  NOT NULL CHECK (open_debit_mode IN ('EXCLUDE', 'GROSS', 'NET')),
    separate_classification  boolean      NOT NULL
);
