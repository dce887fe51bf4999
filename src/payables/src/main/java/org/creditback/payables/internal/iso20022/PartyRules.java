package org.creditback.payables.internal.iso20022;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.creditback.domain.payables.AddressRule;
import org.jspecify.annotations.Nullable;

/** What the names and addresses of a bank file must keep (BF-6, BF-7). */
final class PartyRules {

    static final int STREET = 70;
    static final int BUILDING = 16;
    static final int POSTAL_CODE = 16;
    static final int TOWN = 35;
    static final int LINE = 70;
    static final int LINES = 2;

    private static final Set<String> COUNTRIES = countries();

    private final Findings findings;

    PartyRules(Findings findings) {
        this.findings = findings;
    }

    static boolean isCountry(String code) {
        return COUNTRIES.contains(code);
    }

    void name(String name, Place place) {
        findings.addIf(!SepaText.isSpoken(SepaText.name(name).written()), FindingCode.NAME_EMPTY, place);
    }

    void party(Party party, AddressRule rule, Place place) {
        name(party.name(), place.in("Nm"));
        if (rule != AddressRule.OMITTED) {
            address(party.address(), rule, place.in("PstlAdr"));
        }
    }

    private void address(@Nullable PostalAddress address, AddressRule rule, Place place) {
        if (address == null) {
            // With the hybrid rule an address is sent where one is known; within SEPA a bank needs none.
            findings.addIf(rule == AddressRule.STRUCTURED, FindingCode.ADDRESS_INCOMPLETE, place);
            return;
        }
        part(address.street(), STREET, place.in("StrtNm"));
        part(address.buildingNumber(), BUILDING, place.in("BldgNb"));
        part(address.postalCode(), POSTAL_CODE, place.in("PstCd"));
        part(address.town(), TOWN, place.in("TwnNm"));
        needed(address.town(), place.in("TwnNm"));
        country(address.country(), place.in("Ctry"));
        lines(Wording.lines(address), rule, place.in("AdrLine"));
    }

    private void part(@Nullable String text, int room, Place place) {
        findings.addIf(Wording.of(text).length() > room, FindingCode.ADDRESS_TOO_LONG, place);
    }

    private void needed(@Nullable String text, Place place) {
        findings.addIf(!SepaText.isSpoken(Wording.of(text)), FindingCode.ADDRESS_INCOMPLETE, place);
    }

    private void country(@Nullable String code, Place place) {
        if (code == null || code.isBlank()) {
            needed(code, place);
        } else {
            findings.addIf(!isCountry(code), FindingCode.COUNTRY_INVALID, place);
        }
    }

    private void lines(List<String> lines, AddressRule rule, Place place) {
        if (rule == AddressRule.STRUCTURED) {
            findings.addIf(!lines.isEmpty(), FindingCode.ADDRESS_UNSTRUCTURED, place);
            return;
        }
        findings.addIf(lines.size() > LINES, FindingCode.ADDRESS_TOO_MANY_LINES, place);
        lines.forEach(line -> part(line, LINE, place));
    }

    private static Set<String> countries() {
        Set<String> codes = new HashSet<>(Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2));
        // Kosovo: ISO 3166 leaves the code to its users; IBAN and BIC use it.
        codes.add("XK");
        return Set.copyOf(codes);
    }
}
