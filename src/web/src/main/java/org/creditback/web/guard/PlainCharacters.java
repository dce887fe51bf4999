package org.creditback.web.guard;

/** Text that every part of the program can hold. */
public final class PlainCharacters {

    private PlainCharacters() {}

    /** Whether a database can hold the text: no NUL, no half of a character. */
    public static boolean isPlain(String text) {
        return text.indexOf('\0') < 0
                && text.codePoints()
                        .noneMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }
}
