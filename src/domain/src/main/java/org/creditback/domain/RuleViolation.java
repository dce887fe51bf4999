package org.creditback.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody asked for something the rules forbid: nothing was done, and the code says which rule. */
public abstract class RuleViolation extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final @Nullable String field;
    private final transient List<Object> arguments;

    /**
     * @param code      stable, in capitals; the key of its text in every language
     * @param field     the input that is wrong, as named in the interface; null where it is none
     * @param arguments what the text names, in the order of its placeholders
     */
    protected RuleViolation(String code, @Nullable String field, Object... arguments) {
        super(code + (field == null ? "" : " " + field) + " " + List.of(arguments));
        this.code = code;
        this.field = field;
        this.arguments = List.of(arguments);
    }

    public String code() {
        return code;
    }

    public @Nullable String field() {
        return field;
    }

    /** Empty after serialization: the text is made where the exception was thrown. */
    @SuppressWarnings("ConstantValue")
    public List<Object> arguments() {
        return arguments == null ? List.of() : arguments;
    }
}
