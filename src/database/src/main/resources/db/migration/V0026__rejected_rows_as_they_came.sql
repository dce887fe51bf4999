-- A rejected row as it stood in its file, so that it can be corrected and sent again. Gone with the row itself, after thirty days.
ALTER TABLE reimbursement.file_import
    ADD COLUMN file_name varchar(240),                  -- as the person calls it; null where a program sent it
    ADD COLUMN header text[];                           -- the columns in the order of the file

CREATE TABLE reimbursement.rejected_original (
    import_id  bigint NOT NULL,
    line       bigint NOT NULL,
    fields     text[] NOT NULL,                         -- in the order of the header
    PRIMARY KEY (import_id, line),
    CONSTRAINT original_of_a_rejected_row FOREIGN KEY (import_id, line) REFERENCES reimbursement.rejected_row ON DELETE CASCADE
);

CREATE INDEX import_of_user ON reimbursement.file_import (imported_by, import_id);
