package org.creditback.ledger;

import java.util.List;
import org.creditback.domain.ledger.LegalEntityId;

/**
 * The rows of the posting profiles of one side, customers or vendors, for who may compare both sides: only the module above does.
 *
 * <p>Changes happen inside the caller's transaction and leave the audit event to the caller.
 */
public interface ProfileRows {

    /** All rows by profile name; within a profile single ones first, then groups, then all. */
    List<ProfileRow> list(LegalEntityId entity);

    /** Adds a row; false where it is there already. */
    boolean add(LegalEntityId entity, ProfileRow row);

    /** Changes the summary account of a row; false where its version is another one by now, or it is gone. */
    boolean change(LegalEntityId entity, ProfileRow row);

    /** Deletes a row; false where its version is another one by now, or it is gone. */
    boolean delete(LegalEntityId entity, ProfileRow row);

    /** Whether somebody names the profile. */
    boolean isNamed(LegalEntityId entity, String profile);
}
