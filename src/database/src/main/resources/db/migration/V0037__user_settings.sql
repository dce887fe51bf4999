-- What people choose for themselves, passwords that were told once, and sessions that an administrator ends. Owner: module ledger.

ALTER TABLE ledger.user_account
    ADD COLUMN look              varchar(10) NOT NULL DEFAULT 'SYSTEM',
    ADD COLUMN one_time_password boolean     NOT NULL DEFAULT false,  -- the pages ask for another one first
    ADD COLUMN session_epoch     integer     NOT NULL DEFAULT 0,      -- a session that began in an earlier one is over
    ADD COLUMN version           integer     NOT NULL DEFAULT 0,
    ADD CONSTRAINT user_look_is_known CHECK (look IN ('SYSTEM', 'LIGHT', 'DARK'));
