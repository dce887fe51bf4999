package org.creditback.payables;

import org.joda.money.Money;

/**
 * What the vendor invoices of a filter add up to in one currency (MO-6).
 *
 * @param invoices how many
 * @param amount   as invoiced
 * @param open     of it
 */
public record InvoiceTotal(long invoices, Money amount, Money open) {}
