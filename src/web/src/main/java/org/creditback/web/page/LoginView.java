package org.creditback.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.stream.Stream;

/** Ends what the login began. */
@Named("login")
@RequestScoped
public class LoginView {

    /** Why the session before this log-in ended; empty for none. It is said once. */
    public String getEnded() {
        ExternalContext context = FacesContext.getCurrentInstance().getExternalContext();
        if (!(context.getRequestCookieMap().get(SessionGuard.ENDED) instanceof Cookie why)) {
            return "";
        }
        why.setMaxAge(0);
        why.setPath(context.getRequestContextPath());
        ((HttpServletResponse) context.getResponse()).addCookie(why);
        return Stream.of(SessionEnd.values())
                .map(SessionEnd::name)
                .filter(why.getValue()::equals)
                .findFirst()
                .orElse("");
    }

    /** Forgets the person and the session; the start page then asks for a name again. */
    public String end() throws ServletException {
        ExternalContext context = FacesContext.getCurrentInstance().getExternalContext();
        ((HttpServletRequest) context.getRequest()).logout();
        context.invalidateSession();
        return "/index?faces-redirect=true";
    }
}
