package org.creditback.web.page;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.ledger.LegalEntities;
import org.creditback.ledger.LegalEntity;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * The legal entity of a page: named in its address, else the one looked at last, else the first that the caller may see.
 *
 * <p>It stays with the page: another tab may look at another one.
 */
@Named("entity")
@ViewScoped
public class LegalEntityView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 1000;

    @EJB
    LegalEntities legalEntities;

    @Inject
    LastChoices last;

    @Inject
    Page page;

    private @Nullable String code;
    private transient @Nullable LegalEntity loaded;

    @PostConstruct
    void choose() {
        String asked = page.parameter("entity");
        code = asked != null ? asked : lastOrFirst(last.legalEntity());
        if (code != null) {
            last.legalEntity(get().id().code());
        }
    }

    private @Nullable String lastOrFirst(@Nullable String lastCode) {
        List<String> codes =
                getChoices().stream().map(entity -> entity.id().code()).toList();
        return lastCode != null && codes.contains(lastCode)
                ? lastCode
                : codes.stream().findFirst().orElse(null);
    }

    /** False for a caller without any. */
    public boolean isChosen() {
        return code != null;
    }

    public @Nullable String getCode() {
        return code;
    }

    /** A Refusal NOT_AUTHORIZED for a caller without any. */
    public LegalEntityId id() {
        return get().id();
    }

    public LegalEntity get() {
        if (code == null) {
            throw new Refusal(RefusalReason.NOT_AUTHORIZED);
        }
        if (loaded == null) {
            loaded = legalEntities.get(id(code));
        }
        return loaded;
    }

    // Whatever stands in an address: what cannot be a code is no legal entity either.
    private static LegalEntityId id(String code) {
        try {
            return new LegalEntityId(code);
        } catch (IllegalArgumentException malformed) {
            throw new Refusal(RefusalReason.NOT_FOUND, code);
        }
    }

    public String getName() {
        return get().name();
    }

    public CurrencyUnit getCurrency() {
        return get().accountingCurrency();
    }

    /** What the caller may switch to. */
    public List<LegalEntity> getChoices() {
        return legalEntities.list("", MOST);
    }
}
