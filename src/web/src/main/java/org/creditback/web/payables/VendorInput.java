package org.creditback.web.payables;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.payables.VendorHold;
import org.creditback.payables.VendorFilter;
import org.jspecify.annotations.Nullable;

/** The conditions of the list of vendors as an address carries them; what was typed stays, also where it is malformed. */
public final class VendorInput implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String ACCOUNT = "account";
    private static final String NAME = "name";
    private static final String GROUP = "group";
    private static final String HOLD = "hold";
    private static final String ONE_TIME = "oneTime";
    private static final List<String> NAMES = List.of(ACCOUNT, NAME, GROUP, HOLD, ONE_TIME);

    private final LinkedHashMap<String, String> texts = new LinkedHashMap<>();

    /** Takes over what an address says. */
    static VendorInput of(Parameters address) {
        VendorInput input = new VendorInput();
        for (String name : NAMES) {
            String text = address.get(name);
            if (text != null && !text.isBlank()) {
                input.texts.put(name, text.strip());
            }
        }
        return input;
    }

    /** The parameters of an address. */
    @FunctionalInterface
    interface Parameters {

        @Nullable
        String get(String name);
    }

    /** A Refusal BAD_VALUE for a hold that there is none of. */
    VendorFilter filter() {
        if (isMalformed()) {
            throw Refusal.ofField(RefusalReason.BAD_VALUE, HOLD, text(HOLD));
        }
        return new VendorFilter(text(ACCOUNT), text(NAME), text(GROUP), hold(), isOneTime());
    }

    /** Somebody wrote an address by hand. */
    public boolean isMalformed() {
        return texts.containsKey(HOLD) && hold() == null;
    }

    private @Nullable VendorHold hold() {
        return Stream.of(VendorHold.values())
                .filter(hold -> hold.name().equals(texts.get(HOLD)))
                .findFirst()
                .orElse(null);
    }

    private String text(String name) {
        return Objects.requireNonNullElse(texts.get(name), "");
    }

    /** One-time vendors are asked for (VE-13). */
    public boolean isOneTime() {
        return texts.containsKey(ONE_TIME);
    }

    /** Nothing narrows the list; one-time vendors make it longer. */
    public boolean isBlank() {
        return texts.keySet().stream().allMatch(ONE_TIME::equals);
    }

    /** The conditions that are given, by their names in the address. */
    public Map<String, String> getParts() {
        return texts;
    }
}
