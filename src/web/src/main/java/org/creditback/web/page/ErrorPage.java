package org.creditback.web.page;

import jakarta.ejb.EJBAccessException;
import jakarta.faces.FacesException;
import jakarta.faces.FactoryFinder;
import jakarta.faces.application.ViewHandler;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.lifecycle.Lifecycle;
import jakarta.faces.lifecycle.LifecycleFactory;
import jakarta.faces.view.ViewDeclarationLanguage;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.RuleViolation;
import org.creditback.domain.StoreConflict;
import org.primefaces.csp.CspPhaseListener;

/**
 * A page of its own for what a page cannot say itself.
 *
 * @param view     below WEB-INF/errors
 * @param status   of HTTP
 * @param sentence what failed
 */
record ErrorPage(String view, int status, String sentence) {

    private static final Logger LOG = Logger.getLogger(ErrorPage.class.getName());

    static ErrorPage of(Throwable error) {
        Optional<RuleViolation> violation = PageExceptionHandler.cause(error, RuleViolation.class);
        if (violation.isPresent()) {
            RuleViolation rule = violation.get();
            PageExceptionHandler.attempts().record(rule);
            boolean missing = rule.code().equals(RefusalReason.NOT_FOUND.name());
            return new ErrorPage("rule", missing ? 404 : 422, PageExceptionHandler.sentence(rule));
        }
        if (PageExceptionHandler.cause(error, EJBAccessException.class).isPresent()) {
            PageExceptionHandler.attempts().record(RefusalReason.NOT_AUTHORIZED.name());
            return new ErrorPage("rule", 403, PageExceptionHandler.sentence("msg.noPermission"));
        }
        if (PageExceptionHandler.cause(error, StoreConflict.class).isPresent()) {
            return new ErrorPage("conflict", 409, PageExceptionHandler.sentence("problem.CONFLICT"));
        }
        if (PageExceptionHandler.isExpired(error)) {
            // Made up, of another session, or only too old: which of them, nobody can tell.
            PageExceptionHandler.attempts().recordOfKnown("VIEW_STATE");
            return new ErrorPage("expired", 403, PageExceptionHandler.sentence("error.expired.text"));
        }
        String correlationId = UUID.randomUUID().toString();
        LOG.log(Level.SEVERE, "A page failed, correlation id " + correlationId, error);
        return new ErrorPage("bug", 500, PageExceptionHandler.texts().text("problem.INTERNAL_ERROR", correlationId));
    }

    /** Renders it instead of the page that was asked for; also into the answer to a part of a page. */
    void show(FacesContext context) {
        ExternalContext response = context.getExternalContext();
        if (response.isResponseCommitted()) {
            // Half of a page is out already: the browser shows what it got, the log has the rest.
            context.responseComplete();
            return;
        }
        boolean part = context.getPartialViewContext().isAjaxRequest();
        if (context.getCurrentPhaseId() == PhaseId.RENDER_RESPONSE) {
            response.responseReset();
            response.setResponseContentType("text/html");
            response.setResponseCharacterEncoding("UTF-8");
        }
        if (!part) {
            response.setResponseStatus(status);
        }
        response.getRequestMap().put("problem", sentence);
        try {
            render(context);
        } catch (IOException failure) {
            throw new FacesException(failure);
        }
    }

    private void render(FacesContext context) throws IOException {
        String id = "/WEB-INF/errors/" + view + ".xhtml";
        ViewHandler views = context.getApplication().getViewHandler();
        UIViewRoot root = views.createView(context, id);
        context.setViewRoot(root);
        context.setCurrentPhaseId(PhaseId.RENDER_RESPONSE);
        context.getPartialViewContext().setRenderAll(true);
        ViewDeclarationLanguage language = views.getViewDeclarationLanguage(context, id);
        language.buildView(context, root);
        // Not by the life cycle, so its listener does not do it: scripts and their policy need the same nonce.
        new CspPhaseListener().beforePhase(new PhaseEvent(context, PhaseId.RENDER_RESPONSE, lifecycle()));
        language.renderView(context, root);
        context.responseComplete();
    }

    private static Lifecycle lifecycle() {
        LifecycleFactory factory = (LifecycleFactory) FactoryFinder.getFactory(FactoryFinder.LIFECYCLE_FACTORY);
        return factory.getLifecycle(LifecycleFactory.DEFAULT_LIFECYCLE);
    }
}
