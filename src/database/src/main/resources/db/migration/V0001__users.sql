-- Who may log in, and as what. Read by the server's security domain (wildfly-config/creditback.cli). Owner: module ledger.

CREATE SCHEMA ledger;

CREATE TABLE ledger.user_account (
    name           varchar(60)  PRIMARY KEY,
    password_hash  varchar(200) NOT NULL,               -- modular crypt, bcrypt
    language       varchar(10),                         -- null: as the browser asks
    enabled        boolean      NOT NULL DEFAULT true
);

CREATE TABLE ledger.user_role (
    name  varchar(60) NOT NULL REFERENCES ledger.user_account,
    role  varchar(30) NOT NULL,
    PRIMARY KEY (name, role)
);

GRANT USAGE ON SCHEMA ledger TO creditback_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON ledger.user_account, ledger.user_role TO creditback_app;
