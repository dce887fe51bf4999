package org.creditback.web.administration;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.creditback.domain.Languages;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.ledger.RoleConflict;
import org.creditback.ledger.UserAccount;
import org.creditback.ledger.UserRecord;
import org.creditback.ledger.Users;
import org.creditback.web.page.CallerView;
import org.creditback.web.page.Difference;
import org.creditback.web.page.Differences;
import org.creditback.web.page.LegalEntityView;
import org.creditback.web.page.Page;
import org.creditback.web.page.TextsView;
import org.jspecify.annotations.Nullable;

/** One account, or a new one: what the person may do, and where. */
@Named
@ViewScoped
public class UserView implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    Users users;

    @Inject
    LegalEntityView entity;

    @Inject
    CallerView caller;

    @Inject
    Page page;

    @Inject
    TextsView text;

    private String name = "";
    private List<String> roles = List.of();
    private boolean everywhere;
    private List<String> legalEntities = List.of();
    private @Nullable String language;
    private boolean enabled = true;
    private boolean stored;
    private boolean oneTimePassword;
    private int version;
    private List<Difference> differences = List.of();
    private transient @Nullable String told;

    @PostConstruct
    void read() {
        name = page.text("user");
        if (!name.isEmpty()) {
            show(users.get(name));
        } else if (!caller.isAdministrator()) {
            throw new Refusal(RefusalReason.NOT_AUTHORIZED);
        }
    }

    private void show(UserRecord record) {
        UserAccount account = record.account();
        roles = UsersView.ROLES.stream().filter(account.roles()::contains).toList();
        everywhere = account.legalEntities().contains(UserAccount.EVERY_LEGAL_ENTITY);
        legalEntities = everywhere ? List.of() : account.legalEntities();
        language = account.language();
        enabled = account.enabled();
        stored = true;
        oneTimePassword = record.oneTimePassword();
        version = record.version();
        differences = List.of();
    }

    /** Stores the form. Where somebody else was first, the input stays, and a second Save replaces what it is shown beside. */
    public void save() {
        if (!stored) {
            create();
            return;
        }
        try {
            show(users.change(form(), version, null));
            page.confirm("msg.saved");
        } catch (Refusal refusal) {
            if (refusal.reason() != RefusalReason.STALE_VERSION) {
                throw refusal;
            }
            UserRecord now = users.get(name);
            differences = differencesTo(now.account());
            version = now.version();
            page.refuse("msg.stale");
        }
    }

    private void create() {
        told = users.create(form(), null).orElse("");
        show(users.get(name));
        page.address("user=" + URLEncoder.encode(name, StandardCharsets.UTF_8));
        page.confirm("user.created", name);
    }

    /** Makes a new password that is told once. */
    public void renewPassword() {
        told = users.renewPassword(name);
        show(users.get(name));
        page.confirm("user.renewed", name);
    }

    /** Ends the sessions of the person at their next request. */
    public void endSessions() {
        users.endSessions(name);
        page.confirm("user.sessionsEnded", name);
    }

    private UserAccount form() {
        List<String> where = everywhere
                ? List.of(UserAccount.EVERY_LEGAL_ENTITY)
                : legalEntities.stream().sorted().toList();
        return new UserAccount(name, Set.copyOf(roles), where, language, enabled);
    }

    private List<Difference> differencesTo(UserAccount now) {
        UserAccount mine = form();
        return new Differences(text)
                .field("field.roles", labels(mine.roles()), labels(now.roles()))
                .field("page.legalEntities", where(mine), where(now))
                .field("field.language", text.language(mine.language()), text.language(now.language()))
                .field("user.enabled", text.yesNo(mine.enabled()), text.yesNo(now.enabled()))
                .list();
    }

    private String labels(Set<String> held) {
        return String.join(
                ", ",
                UsersView.ROLES.stream()
                        .filter(held::contains)
                        .map(role -> text.label("role", role))
                        .toList());
    }

    private String where(UserAccount account) {
        return account.legalEntities().contains(UserAccount.EVERY_LEGAL_ENTITY)
                ? text.get("users.everywhere")
                : String.join(", ", account.legalEntities());
    }

    /** Code and label of what may be granted: what the caller sees, and what the account has already. */
    public Map<String, String> getEntityChoices() {
        return page.once("entityChoices", () -> {
            Map<String, String> choices = new TreeMap<>();
            legalEntities.forEach(code -> choices.put(code, code));
            entity.getChoices()
                    .forEach(each -> choices.put(each.id().code(), each.id().code() + " – " + each.name()));
            return choices;
        });
    }

    public List<RoleConflict> getConflicts() {
        return RoleConflict.among(Set.copyOf(roles));
    }

    /** The caller's own account: another administrator changes what it may do. */
    public boolean isOwn() {
        return stored && name.equals(caller.getName());
    }

    public List<String> getAllRoles() {
        return UsersView.ROLES;
    }

    public Set<String> getLanguages() {
        return Languages.tags();
    }

    public List<Difference> getDifferences() {
        return differences;
    }

    /** The password that was made in this request; empty for none. */
    public String getTold() {
        return told == null ? "" : told;
    }

    public boolean isStored() {
        return stored;
    }

    public boolean isOneTimePassword() {
        return oneTimePassword;
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name == null ? "" : name;
    }

    public List<String> getRoles() {
        return roles;
    }

    public void setRoles(List<String> roles) {
        this.roles = List.copyOf(roles);
    }

    public boolean isEverywhere() {
        return everywhere;
    }

    public void setEverywhere(boolean everywhere) {
        this.everywhere = everywhere;
    }

    public List<String> getLegalEntities() {
        return legalEntities;
    }

    public void setLegalEntities(List<String> legalEntities) {
        this.legalEntities = List.copyOf(legalEntities);
    }

    public @Nullable String getLanguage() {
        return language;
    }

    public void setLanguage(@Nullable String language) {
        this.language = language;
    }

    public boolean isEnabled() {
        return enabled;
    }

    public void setEnabled(boolean enabled) {
        this.enabled = enabled;
    }
}
