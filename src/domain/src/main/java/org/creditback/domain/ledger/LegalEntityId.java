package org.creditback.domain.ledger;

/**
 * The code of a legal entity.
 *
 * @param code 1 to 20 characters, compared by code point
 */
public record LegalEntityId(String code) {

    public LegalEntityId {
        if (code.isBlank() || code.length() > 20) {
            throw new IllegalArgumentException("a legal entity has a code of 1 to 20 characters: " + code);
        }
    }

    @Override
    public String toString() {
        return code;
    }
}
