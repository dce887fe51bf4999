package org.creditback.web.export;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The forms in which a list is answered. */
public enum ExportFormat {
    /** For programs, paged. */
    JSON("application/json"),
    /** For programs, whole. */
    CSV("text/csv;charset=UTF-8"),
    /** For people who calculate. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    /** For people who print. */
    PDF("application/pdf");

    private final String mediaType;

    ExportFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** As the answer says it. */
    public String mediaType() {
        return mediaType;
    }

    /**
     * The form that a call asks for: by {@code format=}, else by the first accepted media type that we have, else JSON.
     *
     * @param format   empty where the name is unknown
     * @param accepted media types without parameters, the most wanted first
     */
    public static Optional<ExportFormat> asked(@Nullable String format, List<String> accepted) {
        if (format != null) {
            return Arrays.stream(values())
                    .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(format))
                    .findFirst();
        }
        return Optional.of(accepted.stream()
                .flatMap(type ->
                        Arrays.stream(values()).filter(each -> each.bareType().equals(type)))
                .findFirst()
                .orElse(JSON));
    }

    private String bareType() {
        int parameters = mediaType.indexOf(';');
        return parameters < 0 ? mediaType : mediaType.substring(0, parameters);
    }
}
