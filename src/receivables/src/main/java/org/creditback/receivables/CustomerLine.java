package org.creditback.receivables;

import java.util.List;
import org.creditback.domain.receivables.CustomerHold;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A customer in a list.
 *
 * @param account       customer account
 * @param name          as written
 * @param group         null for none
 * @param currency      ISO 4217
 * @param country       ISO 3166; null where unknown
 * @param vendorAccount who is paid; null for none
 * @param hold          null for none
 * @param openCredits   positive, one amount per currency, in currency order; empty for none
 */
public record CustomerLine(
        String account,
        String name,
        @Nullable String group,
        String currency,
        @Nullable String country,
        @Nullable String vendorAccount,
        @Nullable CustomerHold hold,
        List<Money> openCredits) {}
