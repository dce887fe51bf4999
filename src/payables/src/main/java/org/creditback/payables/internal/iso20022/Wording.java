package org.creditback.payables.internal.iso20022;

import java.util.ArrayList;
import java.util.List;
import org.creditback.domain.payables.AddressRule;
import org.jspecify.annotations.Nullable;

/** How the texts of a payment stand in its file; the releaser is shown what differs (BF-6). */
public final class Wording {

    private Wording() {}

    /** The texts of a payment that the file writes in another way, in the order of the message; empty for none. */
    public static List<TextChange> changes(CreditTransfer transfer, AddressRule rule) {
        List<TextChange> changes = new ArrayList<>();
        add(changes, "Cdtr/Nm", SepaText.name(transfer.payee().name()));
        PostalAddress address = transfer.payee().address();
        if (address != null && rule != AddressRule.OMITTED) {
            part(changes, "StrtNm", address.street());
            part(changes, "BldgNb", address.buildingNumber());
            part(changes, "PstCd", address.postalCode());
            part(changes, "TwnNm", address.town());
            address.lines().forEach(line -> part(changes, "AdrLine", line));
        }
        add(changes, "RmtInf/Ustrd", SepaText.remittance(transfer.remittance()));
        return List.copyOf(changes);
    }

    /** A part of an address as written; empty where there is nothing to write. */
    static String of(@Nullable String part) {
        return part == null ? "" : SepaText.of(part).written();
    }

    /** The free lines that say something, as written. */
    static List<String> lines(PostalAddress address) {
        return address.lines().stream()
                .map(Wording::of)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static void part(List<TextChange> changes, String element, @Nullable String text) {
        if (text != null) {
            add(changes, "Cdtr/PstlAdr/" + element, SepaText.of(text));
        }
    }

    private static void add(List<TextChange> changes, String element, WrittenText text) {
        if (text.isChanged()) {
            changes.add(new TextChange(element, text));
        }
    }
}
