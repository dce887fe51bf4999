package org.creditback.payables.internal.iso20022;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Writes any text in the characters that every bank in SEPA takes (BF-6).
 *
 * <p>Letters of other scripts become Latin ones as passports and maps write them, accents go, signs become the nearest that is
 * allowed, and what has no counterpart (emoji, marks of direction) goes. The same text always comes out the same way.
 */
public final class SepaText {

    /** Names are cut at so many characters. */
    static final int NAME = 140;

    /** Unstructured remittance is cut at so many characters. */
    static final int REMITTANCE = 140;

    private static final String SET = "a-zA-Z0-9/\\-?:().,'+ ";
    private static final Pattern WITHIN = Pattern.compile("[" + SET + "]*");
    private static final Pattern NOT_ALLOWED = Pattern.compile("[^" + SET + "]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");
    // What has no width vanishes between letters; for anything else a space, or two words would become one.
    private static final Pattern HIDDEN = Pattern.compile("\\p{Cf}");
    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern SPOKEN = Pattern.compile("[a-zA-Z0-9]");

    // In the manner of EPC217-08: brackets become round, a sign without a counterpart a dot.
    private static final Map<Character, Character> SIGNS = Map.ofEntries(
            Map.entry('&', '+'),
            Map.entry('\u20AC', 'E'),
            Map.entry('_', '-'),
            Map.entry('~', '-'),
            Map.entry('`', '\''),
            Map.entry('[', '('),
            Map.entry('{', '('),
            Map.entry(']', ')'),
            Map.entry('}', ')'),
            Map.entry('\\', '/'),
            Map.entry('|', '/'),
            Map.entry(';', ','),
            Map.entry('!', '.'),
            Map.entry('"', '.'),
            Map.entry('#', '.'),
            Map.entry('$', '.'),
            Map.entry('%', '.'),
            Map.entry('*', '.'),
            Map.entry('<', '.'),
            Map.entry('=', '.'),
            Map.entry('>', '.'),
            Map.entry('@', '.'),
            Map.entry('^', '.'));

    private SepaText() {}

    /** The whole text, however long. */
    public static WrittenText of(String original) {
        return new WrittenText(original, written(original));
    }

    /** A name: at most 140 characters, shortened at a word. */
    public static WrittenText name(String original) {
        return new WrittenText(original, shortened(written(original), NAME));
    }

    /** Unstructured remittance: at most 140 characters, shortened at a word. */
    public static WrittenText remittance(String original) {
        return new WrittenText(original, shortened(written(original), REMITTANCE));
    }

    /** True where every character is one of SEPA's; for the empty text too. */
    static boolean isWithin(String text) {
        return WITHIN.matcher(text).matches();
    }

    /** True where a letter or a digit is in it: signs alone name nobody. */
    static boolean isSpoken(String text) {
        return SPOKEN.matcher(text).find();
    }

    private static String written(String original) {
        String latin = isWithin(original) ? original : inSepaCharacters(original);
        return SPACES.matcher(latin).replaceAll(" ").strip();
    }

    private static String inSepaCharacters(String original) {
        String shown = HIDDEN.matcher(SPACES.matcher(original).replaceAll(" ")).replaceAll("");
        String latin = Scripts.TO_LATIN.transliterate(Scripts.COMPOSED.normalize(shown));
        StringBuilder signs = new StringBuilder(latin.length());
        for (char sign : MARKS.matcher(latin).replaceAll("").toCharArray()) {
            signs.append(SIGNS.getOrDefault(sign, sign).charValue());
        }
        return NOT_ALLOWED.matcher(signs).replaceAll(" ");
    }

    // A single word longer than half of the room is cut within itself: the rest would say too little.
    private static String shortened(String text, int room) {
        if (text.length() <= room) {
            return text;
        }
        int space = text.lastIndexOf(' ', room);
        return text.substring(0, space < room / 2 ? room : space).strip();
    }

    /** Made at the first text that needs it: the tables of all scripts take a moment. */
    private static final class Scripts {

        static final Normalizer2 COMPOSED = Normalizer2.getNFKCInstance();

        // Russian and Greek as passports write them; the soft and the hard sign of the first are nothing to a bank. It
        // begins
        // with Null because a set at the very beginning would hold for all of them.
        static final Transliterator TO_LATIN = Transliterator.getInstance("Null; [:Cyrillic:] Russian-Latin/BGN;"
                + " [:Greek:] Greek-Latin/UNGEGN; Any-Latin; [\\u02B9\\u02BA] Remove; Latin-ASCII");
    }
}
