package org.creditback.payables;

import org.creditback.domain.payables.VendorHold;
import org.jspecify.annotations.Nullable;

/**
 * Which vendors a list shows; its parts narrow each other.
 *
 * @param account     the beginning of the account; empty for any
 * @param name        a part of the name, capitals or not; empty for any
 * @param group       the whole group; empty for any
 * @param hold        null for any
 * @param withOneTime false hides one-time vendors (VE-13)
 */
public record VendorFilter(
        String account, String name, String group, @Nullable VendorHold hold, boolean withOneTime) {}
