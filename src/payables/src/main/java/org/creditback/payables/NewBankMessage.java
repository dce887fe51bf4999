package org.creditback.payables;

import org.jspecify.annotations.Nullable;

/**
 * How a message comes.
 *
 * @param way      by a person, a program or the watched folder
 * @param fileName as its sender calls it; null where none is known
 */
public record NewBankMessage(BankMessage.Way way, @Nullable String fileName) {}
