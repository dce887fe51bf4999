package org.creditback.web.administration;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.creditback.ledger.RoleConflict;
import org.creditback.ledger.Roles;
import org.creditback.ledger.UserAccount;
import org.creditback.ledger.UserFilter;
import org.creditback.ledger.Users;
import org.creditback.web.page.Page;

/** The accounts of people; filter and page stand in the address. */
@Named
@RequestScoped
public class UsersView {

    /** As people read them: those who work, those who watch. */
    static final List<String> ROLES =
            List.of(Roles.AR_CLERK, Roles.AP_CLERK, Roles.CONTROLLER, Roles.ADMIN, Roles.AUDITOR);

    static final List<String> STATES = List.of("ENABLED", "DISABLED", "CONFLICTS");

    private static final int PAGE = 50;

    @EJB
    Users users;

    @Inject
    Page page;

    private List<UserAccount> users() {
        return page.once("users", () -> users.list(filter(), page.text("after"), PAGE + 1));
    }

    // What no list offers narrows nothing.
    private UserFilter filter() {
        String role = ROLES.contains(page.text("role")) ? page.text("role") : null;
        String state = page.text("state");
        Boolean enabled = state.equals("ENABLED") ? Boolean.TRUE : state.equals("DISABLED") ? Boolean.FALSE : null;
        return new UserFilter(page.parameter("name"), role, null, enabled, state.equals("CONFLICTS"));
    }

    public List<UserAccount> getUsers() {
        return users().stream().limit(PAGE).toList();
    }

    /** The name after which the next page begins; empty for none. */
    public String getNext() {
        return users().size() > PAGE ? users().get(PAGE - 1).name() : "";
    }

    public boolean isFirstPage() {
        return page.text("after").isEmpty();
    }

    public boolean isFiltered() {
        return !filter().equals(UserFilter.NONE);
    }

    /** Roles that one person should not hold together. */
    public List<RoleConflict> conflicts(UserAccount account) {
        return RoleConflict.among(account.roles());
    }

    /** The roles of an account, in the order of the list. */
    public List<String> roles(UserAccount account) {
        return ROLES.stream().filter(account.roles()::contains).toList();
    }

    public boolean everywhere(UserAccount account) {
        return account.legalEntities().contains(UserAccount.EVERY_LEGAL_ENTITY);
    }

    public List<String> getRoles() {
        return ROLES;
    }

    public List<String> getStates() {
        return STATES;
    }

    public String getName() {
        return page.text("name");
    }

    public String getRole() {
        return page.text("role");
    }

    public String getState() {
        return page.text("state");
    }
}
