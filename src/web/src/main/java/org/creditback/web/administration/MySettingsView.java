package org.creditback.web.administration;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.creditback.domain.Languages;
import org.creditback.ledger.AccountStanding;
import org.creditback.ledger.Look;
import org.creditback.ledger.OwnAccount;
import org.creditback.ledger.UserAccounts;
import org.creditback.web.page.Page;
import org.jspecify.annotations.Nullable;

/** What a person chooses for the own account: language, look, password. */
@Named
@ViewScoped
public class MySettingsView implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    UserAccounts accounts;

    @EJB
    OwnAccount own;

    @Inject
    Page page;

    private @Nullable String language;
    private Look look = Look.SYSTEM;
    private boolean kept;
    private boolean oneTimePassword;
    private transient @Nullable String oldPassword;
    private transient @Nullable String password;
    private transient @Nullable String repeated;

    @PostConstruct
    void read() {
        Optional<AccountStanding> standing = own.standing();
        language = accounts.current().language();
        look = standing.map(AccountStanding::look).orElse(Look.SYSTEM);
        kept = standing.isPresent();
        oneTimePassword = standing.filter(AccountStanding::oneTimePassword).isPresent();
    }

    /** Stores language and look; the page is opened again to speak and look so. */
    public String choose() {
        own.choose(language, look);
        return "my-settings?faces-redirect=true&saved=true";
    }

    /** Replaces the password; sessions elsewhere end. */
    public void changePassword() {
        String chosen = Objects.requireNonNullElse(password, "");
        if (!chosen.equals(repeated)) {
            page.refuseAt("secret:repeated", "settings.notRepeated");
            return;
        }
        page.keepSession(own.changePassword(Objects.requireNonNullElse(oldPassword, ""), chosen));
        oneTimePassword = false;
        page.confirm("settings.passwordChanged");
    }

    /** False for an account of another directory: nothing of it is stored here. */
    public boolean isKept() {
        return kept;
    }

    public boolean isOneTimePassword() {
        return oneTimePassword;
    }

    public boolean isSaved() {
        return page.parameter("saved") != null;
    }

    public Set<String> getLanguages() {
        return Languages.tags();
    }

    public Look[] getLooks() {
        return Look.values();
    }

    public @Nullable String getLanguage() {
        return language;
    }

    public void setLanguage(@Nullable String language) {
        this.language = language;
    }

    public Look getLook() {
        return look;
    }

    public void setLook(Look look) {
        this.look = look;
    }

    /** Never shown again. */
    public @Nullable String getOldPassword() {
        return null;
    }

    public void setOldPassword(@Nullable String oldPassword) {
        this.oldPassword = oldPassword;
    }

    /** Never shown again. */
    public @Nullable String getPassword() {
        return null;
    }

    public void setPassword(@Nullable String password) {
        this.password = password;
    }

    /** Never shown again. */
    public @Nullable String getRepeated() {
        return null;
    }

    public void setRepeated(@Nullable String repeated) {
        this.repeated = repeated;
    }
}
