-- Our own bank accounts in countries without IBAN: account number and bank code (PC-1).
ALTER TABLE payables.company_bank_account
    ADD COLUMN bank_code       varchar(20),
    ADD COLUMN account_number  varchar(40);
