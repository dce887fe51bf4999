-- How a method of payment pays (payments.md 5): file, our account, accounts posted, and what is asked of a payee.

ALTER TABLE payables.method_of_payment
    ADD COLUMN export_format        varchar(10) NOT NULL DEFAULT 'NONE' CHECK (export_format IN ('PAIN_001', 'CHECK', 'NONE')),
    ADD COLUMN message_version      varchar(20) CHECK (message_version IN ('pain.001.001.09', 'pain.001.001.03')),
    ADD COLUMN company_bank_account varchar(20) COLLATE "C",             -- null: the first of ours in the payment's currency, else the first
    ADD COLUMN posting              varchar(10) NOT NULL DEFAULT 'IN_TRANSIT' CHECK (posting IN ('IN_TRANSIT', 'BANK')),
    ADD COLUMN service_level        varchar(10) CHECK (service_level IN ('SEPA', 'SEPA_INST', 'NURG', 'URGP')),
    ADD COLUMN charge_bearer        varchar(4)  CHECK (charge_bearer IN ('SLEV', 'SHAR', 'DEBT', 'CRED')),
    ADD COLUMN batch_booking        boolean     NOT NULL DEFAULT true,
    ADD COLUMN address_rule         varchar(10) NOT NULL DEFAULT 'OMITTED' CHECK (address_rule IN ('STRUCTURED', 'HYBRID', 'OMITTED')),
    ADD COLUMN currencies           varchar(3)[] NOT NULL DEFAULT '{}',  -- none: every currency
    ADD COLUMN purpose              varchar(4),
    ADD COLUMN grouping             varchar(10) NOT NULL DEFAULT 'VENDOR' CHECK (grouping IN ('INVOICE', 'VENDOR')),
    ADD COLUMN vop_required         boolean     NOT NULL DEFAULT false,
    ADD COLUMN cool_off_days        integer     NOT NULL DEFAULT 5 CHECK (cool_off_days BETWEEN 0 AND 60),
    ADD COLUMN maximum              numeric(23,4) CHECK (maximum > 0),   -- per payment, accounting currency; null: none
    ADD COLUMN file_approval        boolean     NOT NULL DEFAULT true,
    ADD FOREIGN KEY (legal_entity, company_bank_account) REFERENCES payables.company_bank_account,
    ADD CONSTRAINT method_parts_agree CHECK (
        (export_format = 'PAIN_001') = (message_version IS NOT NULL)
        AND (export_format <> 'PAIN_001' OR (needs_bank_account AND charge_bearer IS NOT NULL))
        AND (service_level IS NULL OR service_level NOT LIKE 'SEPA%'
             OR (export_format = 'PAIN_001' AND charge_bearer = 'SLEV' AND currencies = ARRAY['EUR']::varchar[])));

-- What the four methods of every legal entity mean; those that people made meanwhile stay payments without a file.
UPDATE payables.method_of_payment
   SET needs_bank_account = true, export_format = 'PAIN_001', message_version = 'pain.001.001.09', service_level = 'SEPA',
       charge_bearer = 'SLEV', address_rule = 'HYBRID', currencies = '{EUR}', version = version + 1
 WHERE method = 'SEPA';
UPDATE payables.method_of_payment
   SET needs_bank_account = true, export_format = 'PAIN_001', message_version = 'pain.001.001.09', service_level = 'NURG',
       charge_bearer = 'SHAR', address_rule = 'STRUCTURED', version = version + 1
 WHERE method = 'SWIFT';
UPDATE payables.method_of_payment SET export_format = 'CHECK', version = version + 1 WHERE method = 'CHECK';
