package org.creditback.web.page;

import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UISelectMany;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.ExceptionQueuedEventContext;
import jakarta.faces.event.PhaseId;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.RuleViolation;
import org.creditback.domain.StoreConflict;
import org.creditback.web.guard.RefusedAttempts;
import org.creditback.web.text.Formats;
import org.creditback.web.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Answers what goes wrong on a page.
 *
 * <p>What the rules forbid, and what somebody else did first, is said on the page itself: at the field that the violation names, and what was
 * typed stays. All else becomes a page of its own.
 */
class PageExceptionHandler extends ExceptionHandlerWrapper {

    PageExceptionHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        FacesContext context = FacesContext.getCurrentInstance();
        Iterator<ExceptionQueuedEvent> events =
                getUnhandledExceptionQueuedEvents().iterator();
        while (events.hasNext()) {
            ExceptionQueuedEventContext event = events.next().getContext();
            events.remove();
            if (!isSaid(context, event)) {
                ErrorPage.of(event.getException()).show(context);
            }
        }
        getWrapped().handle();
    }

    private static boolean isSaid(FacesContext context, ExceptionQueuedEventContext event) {
        boolean act = context.isPostback()
                && event.getPhaseId() != null
                && event.getPhaseId().compareTo(PhaseId.RESTORE_VIEW) > 0
                && event.getPhaseId().compareTo(PhaseId.RENDER_RESPONSE) < 0;
        if (!act) {
            return false;
        }
        Optional<RuleViolation> violation = cause(event.getException(), RuleViolation.class);
        if (violation.isPresent()) {
            attempts().record(violation.get());
            say(context, violation.get());
            return true;
        }
        if (cause(event.getException(), StoreConflict.class).isPresent()) {
            say(context, null, sentence("problem.CONFLICT"));
            return true;
        }
        if (cause(event.getException(), EJBAccessException.class).isPresent()) {
            attempts().record(RefusalReason.NOT_AUTHORIZED.name());
            say(context, null, sentence("refusal." + RefusalReason.NOT_AUTHORIZED));
            return true;
        }
        return false;
    }

    static String sentence(RuleViolation violation) {
        List<Object> named = Formats.in(texts().locale()).named(violation.arguments());
        return texts().text("refusal." + violation.code(), named);
    }

    private static void say(FacesContext context, RuleViolation violation) {
        String sentence = sentence(violation);
        String field = violation.field();
        // Inputs carry the names of the interface: filter.customerGroups is the input customerGroups.
        UIComponent input =
                field == null ? null : find(context.getViewRoot(), field.substring(field.lastIndexOf('.') + 1));
        if (input instanceof EditableValueHolder holder) {
            holder.setValid(false);
            holder.setSubmittedValue(typed(context, input));
        }
        say(context, input, sentence);
    }

    // What was typed is shown again; a date stands in an input of its own inside the component.
    private static @Nullable Object typed(FacesContext context, UIComponent input) {
        String id = input.getClientId(context);
        if (input instanceof UISelectMany) {
            String[] chosen =
                    context.getExternalContext().getRequestParameterValuesMap().get(id);
            return chosen == null ? new String[0] : chosen;
        }
        Map<String, String> sent = context.getExternalContext().getRequestParameterMap();
        return sent.getOrDefault(id, sent.get(id + "_input"));
    }

    private static void say(FacesContext context, @Nullable UIComponent input, String sentence) {
        context.addMessage(
                input == null ? null : input.getClientId(context),
                new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, null));
    }

    private static @Nullable UIComponent find(UIComponent within, String id) {
        if (within instanceof EditableValueHolder && id.equals(within.getId())) {
            return within;
        }
        Iterator<UIComponent> parts = within.getFacetsAndChildren();
        while (parts.hasNext()) {
            UIComponent found = find(parts.next(), id);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** The nearest exception of a type behind another: expressions, beans and the container wrap what comes through them. */
    static <T extends Throwable> Optional<T> cause(Throwable error, Class<T> type) {
        return Stream.<@Nullable Throwable>iterate(
                        error, cause -> cause != null, cause -> cause == null ? null : cause.getCause())
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }

    static boolean isExpired(Throwable error) {
        return cause(error, ViewExpiredException.class).isPresent();
    }

    static String sentence(String key) {
        return texts().text(key);
    }

    static RefusedAttempts attempts() {
        return CDI.current().select(RefusedAttempts.class).get();
    }

    static Texts texts() {
        return Texts.in(CDI.current().select(CallerView.class).get().getLocale());
    }
}
