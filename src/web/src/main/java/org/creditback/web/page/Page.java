package org.creditback.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.FacesMessage.Severity;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.util.Objects;
import org.creditback.web.text.Texts;
import org.jspecify.annotations.Nullable;

/** The request that a view answers: its parameters, and what the page says on top. */
@RequestScoped
public class Page {

    @Inject
    CallerView caller;

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

    /** A whole number that is not negative; 0 for all else. */
    public int number(String name) {
        String value = text(name);
        return value.matches("\\d{1,9}") ? Integer.parseInt(value) : 0;
    }

    /** Says on top of the page what was done. */
    public void confirm(String key, Object... arguments) {
        say(FacesMessage.SEVERITY_INFO, key, arguments);
    }

    /** Says on top of the page what was not done. */
    public void refuse(String key, Object... arguments) {
        say(FacesMessage.SEVERITY_ERROR, key, arguments);
    }

    private void say(Severity severity, String key, Object... arguments) {
        String sentence = Texts.in(caller.getLocale()).text(key, arguments);
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(severity, sentence, null));
    }
}
