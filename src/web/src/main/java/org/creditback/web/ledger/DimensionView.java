package org.creditback.web.ledger;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.ledger.Dimension;
import org.creditback.ledger.Dimensions;
import org.creditback.reimbursement.DimensionMaintenance;
import org.creditback.web.page.Difference;
import org.creditback.web.page.Differences;
import org.creditback.web.page.LegalEntityView;
import org.creditback.web.page.Page;
import org.creditback.web.page.TextsView;
import org.jspecify.annotations.Nullable;

/** One financial dimension: a new one, or one whose rules are changed, or that is deleted where nothing has it. */
@Named
@ViewScoped
public class DimensionView implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    Dimensions dimensions;

    @EJB
    DimensionMaintenance maintenance;

    @Inject
    LegalEntityView entity;

    @Inject
    Page page;

    @Inject
    TextsView text;

    private String name = "";
    private boolean required;
    private boolean balancing;
    private int version;
    private boolean existing;
    private List<Difference> differences = List.of();

    @PostConstruct
    void read() {
        name = page.text("dimension");
        if (!name.isEmpty()) {
            show(dimensions.get(entity.id(), name));
        }
    }

    private void show(Dimension dimension) {
        name = dimension.name();
        required = dimension.required();
        balancing = dimension.balancing();
        version = dimension.version();
        existing = true;
        differences = List.of();
    }

    private Dimension form() {
        return new Dimension(name, required, balancing, version);
    }

    /** Adds the dimension, or changes what is asked of the one that is shown. */
    public void save() {
        try {
            show(existing ? maintenance.change(entity.id(), form()) : dimensions.add(entity.id(), form()));
            page.confirm("msg.saved");
        } catch (Refusal refusal) {
            if (refusal.reason() != RefusalReason.STALE_VERSION) {
                throw refusal;
            }
            Dimension now = dimensions.get(entity.id(), name);
            differences = new Differences(text)
                    .field("dimension.required", text.yesNo(required), text.yesNo(now.required()))
                    .field("dimension.balancing", text.yesNo(balancing), text.yesNo(now.balancing()))
                    .list();
            version = now.version();
            page.refuse("msg.stale");
        }
    }

    /** Deletes the dimension with its values, and goes back to the list. */
    public String delete() {
        maintenance.delete(entity.id(), name, null);
        return "dimensions?faces-redirect=true&entity=" + entity.getCode();
    }

    public boolean isExisting() {
        return existing;
    }

    public List<Difference> getDifferences() {
        return differences;
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = Objects.requireNonNullElse(name, "").strip();
    }

    public boolean isRequired() {
        return required;
    }

    public void setRequired(boolean required) {
        this.required = required;
    }

    public boolean isBalancing() {
        return balancing;
    }

    public void setBalancing(boolean balancing) {
        this.balancing = balancing;
    }
}
