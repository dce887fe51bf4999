package org.creditback.web.api;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.receivables.CustomerFilter;
import org.creditback.domain.receivables.CustomerFilter.Field;
import org.creditback.domain.reimbursement.OpenDebitMode;
import org.creditback.reimbursement.RunAction;
import org.creditback.reimbursement.StartRun;
import org.jspecify.annotations.Nullable;

/** The body that starts a run; only the action is needed. */
record StartRunJson(
        @Nullable String requestId,
        @Nullable String action,
        @Nullable String postingDate,
        @Nullable String cutOffDate,
        @Nullable Boolean summarizeCustomer,
        @Nullable String openDebitMode,
        @Nullable Boolean separateBillingClassification,
        @Nullable FilterJson filter) {

    private static final int LONGEST_KEY = 60;

    StartRun command(LegalEntityId entity) {
        return new StartRun(
                key(requestId),
                entity,
                Inputs.choice("action", action, RunAction.class),
                postingDate == null ? null : Inputs.date("postingDate", postingDate),
                cutOffDate == null ? null : Inputs.date("cutOffDate", cutOffDate),
                Boolean.TRUE.equals(summarizeCustomer),
                openDebitMode == null
                        ? OpenDebitMode.EXCLUDE
                        : Inputs.choice("openDebitMode", openDebitMode, OpenDebitMode.class),
                Boolean.TRUE.equals(separateBillingClassification),
                filter == null ? CustomerFilter.ALL : filter.filter(),
                null);
    }

    /** Without a key of its own a call is a request of its own. */
    static String key(@Nullable String requestId) {
        if (requestId == null) {
            return UUID.randomUUID().toString();
        }
        if (requestId.isBlank() || requestId.length() > LONGEST_KEY) {
            throw Inputs.bad("requestId", requestId);
        }
        return requestId;
    }

    /** The query: values of a field are alternatives, fields narrow each other. */
    record FilterJson(
            @Nullable List<String> customerAccounts,
            @Nullable List<String> names,
            @Nullable List<String> customerGroups,
            @Nullable List<String> currencies,
            @Nullable List<String> countries,
            @Nullable String vendorAccount) {

        static FilterJson of(CustomerFilter filter) {
            return new FilterJson(
                    texts(filter, Field.CUSTOMER_ACCOUNTS),
                    texts(filter, Field.NAMES),
                    texts(filter, Field.CUSTOMER_GROUPS),
                    texts(filter, Field.CURRENCIES),
                    texts(filter, Field.COUNTRIES),
                    filter.vendorAccount() == null
                            ? null
                            : filter.vendorAccount().name());
        }

        private static @Nullable List<String> texts(CustomerFilter filter, Field field) {
            return filter.terms().containsKey(field)
                    ? filter.terms().get(field).stream()
                            .map(term -> term.text())
                            .toList()
                    : null;
        }

        CustomerFilter filter() {
            Map<Field, List<String>> terms = new EnumMap<>(Field.class);
            put(terms, Field.CUSTOMER_ACCOUNTS, customerAccounts);
            put(terms, Field.NAMES, names);
            put(terms, Field.CUSTOMER_GROUPS, customerGroups);
            put(terms, Field.CURRENCIES, currencies);
            put(terms, Field.COUNTRIES, countries);
            return CustomerFilter.parse(terms, vendorAccount);
        }

        private static void put(Map<Field, List<String>> terms, Field field, @Nullable List<String> values) {
            if (values != null) {
                terms.put(field, values);
            }
        }
    }
}
