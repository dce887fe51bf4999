package org.creditback.ledger;

import org.creditback.domain.ledger.LegalEntityId;

/** Notes which lists leave the program as files (controls.md 3). */
public interface Exports {

    /**
     * Notes an export of the caller.
     *
     * @param list   what was exported, a stable name in capitals
     * @param filter as the caller gave it
     * @param format of the file
     */
    void record(LegalEntityId entity, String list, String filter, String format);

    /** Notes an export that belongs to no single legal entity. */
    void record(String list, String filter, String format);
}
