package org.creditback.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a page says on top: each message of a field leads to the field. */
@Named("messages")
@RequestScoped
public class MessagesView {

    @Inject
    TextsView text;

    /**
     * One message.
     *
     * @param kind   info, warn or error
     * @param icon   its picture
     * @param text   the sentence
     * @param target the input it is about; empty for the page as a whole
     */
    public record Message(String kind, String icon, String text, String target) {}

    /** In the order in which they came, those of the page first. */
    public List<Message> getAll() {
        FacesContext context = FacesContext.getCurrentInstance();
        List<Message> all = new ArrayList<>();
        context.getMessageList(null).forEach(message -> all.add(message(message, null)));
        Iterator<String> inputs = context.getClientIdsWithMessages();
        while (inputs.hasNext()) {
            String input = inputs.next();
            if (input != null) {
                context.getMessageList(input).forEach(message -> all.add(message(message, input)));
            }
        }
        return all;
    }

    /** What is wrong with an input; empty for nothing. */
    public String at(String input) {
        return FacesContext.getCurrentInstance().getMessageList(input).stream()
                .map(FacesMessage::getSummary)
                .findFirst()
                .orElse("");
    }

    // A label of ours gives its words to its input.
    private static String labelOf(String input) {
        UIComponent component = FacesContext.getCurrentInstance().getViewRoot().findComponent(":" + input);
        Object label = component == null ? null : component.getAttributes().get("label");
        return label == null ? "" : label.toString();
    }

    private Message message(FacesMessage message, @Nullable String target) {
        boolean error = message.getSeverity().compareTo(FacesMessage.SEVERITY_ERROR) >= 0;
        boolean warning = message.getSeverity() == FacesMessage.SEVERITY_WARN;
        String label = target == null ? "" : labelOf(target);
        return new Message(
                error ? "error" : warning ? "warn" : "info",
                error ? "pi-times-circle" : warning ? "pi-exclamation-triangle" : "pi-check-circle",
                label.isEmpty() ? message.getSummary() : text.of("msg.at", label, message.getSummary()),
                target == null ? "" : target);
    }
}
