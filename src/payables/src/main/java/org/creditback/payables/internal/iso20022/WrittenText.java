package org.creditback.payables.internal.iso20022;

/**
 * A text as the books have it and as the bank file has it (BF-6); where they differ, the releaser sees both.
 *
 * @param original as handed in
 * @param written  SEPA characters only, no space at an end and no two in a row; may be empty
 */
public record WrittenText(String original, String written) {

    /** True where the bank reads something else than the books say. */
    public boolean isChanged() {
        return !original.equals(written);
    }
}
