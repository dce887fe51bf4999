package org.creditback.payables.internal.iso20022;

import java.time.LocalDateTime;

/**
 * What a message of a bank says about itself.
 *
 * @param kind      what it is about
 * @param version   such as {@code camt.053.001.08}
 * @param messageId of the bank; not empty
 * @param created   as the bank wrote it; its zone is not kept
 */
public record MessageHead(MessageKind kind, String version, String messageId, LocalDateTime created) {}
