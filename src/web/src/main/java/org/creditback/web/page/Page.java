package org.creditback.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.FacesMessage.Severity;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.creditback.web.text.Texts;
import org.jspecify.annotations.Nullable;
import org.primefaces.PrimeFaces;

/** The request that a view answers: its parameters, and what the page says on top. */
@RequestScoped
public class Page {

    @Inject
    CallerView caller;

    @Inject
    Clock clock;

    private final Map<String, Object> read = new HashMap<>();

    /** What was read under a name in this request, or is read now: pages ask for the same again and again while they are rendered. */
    @SuppressWarnings("unchecked")
    public <T> T once(String name, Supplier<T> reader) {
        Object known = read.get(name);
        if (known == null) {
            known = reader.get();
            read.put(name, known);
        }
        return (T) known;
    }

    /** Lets what was read be read again: an act changed it. */
    public void forget() {
        read.clear();
    }

    /** The business day of a legal entity. */
    public LocalDate today(ZoneId zone) {
        return LocalDate.now(clock.withZone(zone));
    }

    /** The time, to the second. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    /** A query parameter, without spaces around it; null where it is absent or blank. */
    public @Nullable String parameter(String name) {
        String value = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** A query parameter, empty where it is absent. */
    public String text(String name) {
        return Objects.requireNonNullElse(parameter(name), "");
    }

    /** All values of a query parameter, as one list with commas; empty where it is absent. */
    public String list(String name) {
        String[] values = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterValuesMap()
                .get(name);
        return values == null
                ? ""
                : Stream.of(values)
                        .map(String::strip)
                        .filter(value -> !value.isEmpty())
                        .collect(Collectors.joining(","));
    }

    /** A whole number that is not negative; 0 for all else. */
    public int number(String name) {
        String value = text(name);
        return value.matches("\\d{1,9}") ? Integer.parseInt(value) : 0;
    }

    /** Puts parameters into the address of a page that answers in parts: a bookmark finds what it shows now. */
    public void address(String parameters) {
        if (PrimeFaces.current().isAjaxRequest()) {
            PrimeFaces.current().ajax().addCallbackParam("tableState", parameters);
        }
    }

    /** Lets this session live on in a new epoch of its account, while all others of the person end. */
    public void keepSession(int epoch) {
        SessionMarks.renew(
                (HttpServletRequest)
                        FacesContext.getCurrentInstance().getExternalContext().getRequest(),
                epoch);
    }

    /** Says on top of the page what was done. */
    public void confirm(String key, Object... arguments) {
        say(null, FacesMessage.SEVERITY_INFO, key, arguments);
    }

    /** Says on top of the page that the answer leads to what was done. */
    public void confirmOnNext(String key, Object... arguments) {
        FacesContext.getCurrentInstance().getExternalContext().getFlash().setKeepMessages(true);
        confirm(key, arguments);
    }

    /** Says on top of the page what was not done. */
    public void refuse(String key, Object... arguments) {
        say(null, FacesMessage.SEVERITY_ERROR, key, arguments);
    }

    /** Says at an input what is wrong with it; {@code filter.names} is the input {@code names}. */
    public void refuseAt(@Nullable String field, String key, Object... arguments) {
        say(
                field == null ? null : field.substring(field.lastIndexOf('.') + 1),
                FacesMessage.SEVERITY_ERROR,
                key,
                arguments);
    }

    private void say(@Nullable String input, Severity severity, String key, Object... arguments) {
        String sentence = Texts.in(caller.getLocale()).text(key, arguments);
        FacesContext.getCurrentInstance().addMessage(input, new FacesMessage(severity, sentence, null));
    }
}
