package org.creditback.payables.internal.iso20022;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.creditback.domain.money.Amounts;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Amounts, dates, codes and texts of a message. What is not there is null; what is there and wrong refuses the message. */
final class NodeValues {

    // An offset may follow: the day is the bank's own.
    private static final String ZONE = "(Z|[+-][0-9]{2}:[0-9]{2})?";
    private static final Pattern DATE = Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})" + ZONE);
    private static final Pattern TIME =
            Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2})(\\.[0-9]{1,12})?" + ZONE);
    private static final Pattern COUNT = Pattern.compile("[0-9]{1,9}");
    private static final Pattern NEEDLESS_ZEROS = Pattern.compile("(\\.[0-9]*?)0+$");
    private static final String NOT_PROVIDED = "NOTPROVIDED";

    private final String place;

    /**
     * @param place path of the element that the values are in
     */
    NodeValues(String place) {
        this.place = place;
    }

    /** A text that must be there. */
    String needed(Node node, String path) {
        String text = node.textAt(path);
        if (text == null) {
            throw refused(BankMessageFault.MISSING_ELEMENT, path);
        }
        return text;
    }

    /** An identity of ours; banks write NOTPROVIDED where they have none. */
    @Nullable
    String identity(Node node, String path) {
        String text = node.textAt(path);
        return NOT_PROVIDED.equals(text) ? null : text;
    }

    /** The texts at a path, a line for each. */
    String lines(Node node, String path) {
        return node.all(path).stream()
                .map(Node::text)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    /** An amount that must be there. */
    Money neededAmount(Node node, String path) {
        Money amount = amount(node, path);
        if (amount == null) {
            throw refused(BankMessageFault.MISSING_ELEMENT, path);
        }
        return amount;
    }

    @Nullable
    Money amount(Node node, String path) {
        Optional<Node> found = node.at(path);
        return found.isEmpty() ? null : amount(found.get(), found.get().currency(), path);
    }

    /** An amount without a currency of its own. */
    @Nullable
    Money amountIn(CurrencyUnit currency, Node node, String path) {
        Optional<Node> found = node.at(path);
        return found.isEmpty() ? null : amount(found.get(), currency.getCode(), path);
    }

    /** All amounts at a path below each of the nodes, in their order. */
    List<Money> amounts(Stream<Node> nodes, String above, String path) {
        String whole = above.isEmpty() ? path : above + "/" + path;
        return nodes.flatMap(node -> node.all(path).stream())
                .map(found -> amount(found, found.currency(), whole))
                .toList();
    }

    private Money amount(Node node, @Nullable String currency, String path) {
        String text = node.text();
        String plain = text.contains(".") ? NEEDLESS_ZEROS.matcher(text).replaceFirst("$1") : text;
        String number = plain.endsWith(".") ? plain.substring(0, plain.length() - 1) : plain;
        return currency(currency)
                .filter(unit -> !text.startsWith("-") && !text.endsWith("."))
                .flatMap(unit -> Amounts.read(unit, number))
                .orElseThrow(() -> refused(BankMessageFault.BAD_AMOUNT, path));
    }

    private static Optional<CurrencyUnit> currency(@Nullable String code) {
        try {
            return code == null ? Optional.empty() : Optional.of(CurrencyUnit.of(code));
        } catch (IllegalCurrencyException unknown) {
            return Optional.empty();
        }
    }

    /** A day, from a date or from a time. */
    @Nullable
    LocalDate date(Node node, String path) {
        String time = node.textAt(path + "/DtTm");
        if (time != null) {
            return time(time, path).toLocalDate();
        }
        // Older messages have the date itself where newer ones have a choice.
        String date = node.textAt(path + "/Dt") == null ? node.textAt(path) : node.textAt(path + "/Dt");
        return date == null ? null : date(date, path);
    }

    private LocalDate date(String text, String path) {
        Matcher date = DATE.matcher(text);
        try {
            if (date.matches()) {
                return LocalDate.parse(date.group(1));
            }
        } catch (DateTimeException none) {
            throw refused(BankMessageFault.BAD_DATE, path);
        }
        throw refused(BankMessageFault.BAD_DATE, path);
    }

    LocalDateTime neededTime(Node node, String path) {
        return time(needed(node, path), path);
    }

    @Nullable
    LocalDate dayOfTime(Node node, String path) {
        String text = node.textAt(path);
        return text == null ? null : time(text, path).toLocalDate();
    }

    private LocalDateTime time(String text, String path) {
        Matcher time = TIME.matcher(text);
        try {
            if (time.matches()) {
                return LocalDateTime.parse(time.group(1));
            }
        } catch (DateTimeException none) {
            throw refused(BankMessageFault.BAD_DATE, path);
        }
        throw refused(BankMessageFault.BAD_DATE, path);
    }

    @Nullable
    EntrySide side(Node node, String path) {
        String code = node.textAt(path);
        if (code == null) {
            return null;
        }
        return switch (code) {
            case "DBIT" -> EntrySide.DEBIT;
            case "CRDT" -> EntrySide.CREDIT;
            default -> throw refused(BankMessageFault.BAD_CODE, path);
        };
    }

    EntrySide neededSide(Node node, String path) {
        EntrySide side = side(node, path);
        if (side == null) {
            throw refused(BankMessageFault.MISSING_ELEMENT, path);
        }
        return side;
    }

    boolean flag(Node node, String path) {
        String text = node.textAt(path);
        if (text == null || text.equals("false") || text.equals("0")) {
            return false;
        }
        if (text.equals("true") || text.equals("1")) {
            return true;
        }
        throw refused(BankMessageFault.BAD_CODE, path);
    }

    @Nullable
    Integer count(Node node, String path) {
        String text = node.textAt(path);
        if (text == null) {
            return null;
        }
        if (!COUNT.matcher(text).matches()) {
            throw refused(BankMessageFault.BAD_CODE, path);
        }
        return Integer.valueOf(text);
    }

    private MessageRefused refused(BankMessageFault fault, String path) {
        return new MessageRefused(fault, place.isEmpty() ? path : place + "/" + path);
    }
}
