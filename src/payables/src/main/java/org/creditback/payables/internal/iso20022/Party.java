package org.creditback.payables.internal.iso20022;

import org.jspecify.annotations.Nullable;

/**
 * Payer or payee.
 *
 * @param name    as the books have it: written in SEPA characters and cut at 140 of them (BF-6)
 * @param address null where none is known
 */
public record Party(String name, @Nullable PostalAddress address) {}
