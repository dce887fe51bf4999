package org.creditback.payables.internal.iso20022;

import org.creditback.domain.InvariantBroken;

/**
 * One thing that keeps a file from being written or released, and where it is. Values are not repeated: they may be bank
 * accounts.
 *
 * @param code     what is wrong, and by it what helps
 * @param identity end-to-end id, id of the group or id of the message, whichever is nearest; cut at 70 characters
 * @param element  path in the message, such as {@code Cdtr/PstlAdr/TwnNm}
 */
public record Finding(FindingCode code, String identity, String element) {

    private static final int SHOWN = 70;

    public Finding {
        if (element.isEmpty()) {
            throw new InvariantBroken("A finding without a place: " + code);
        }
        identity = identity.length() > SHOWN ? identity.substring(0, SHOWN) : identity;
    }
}
