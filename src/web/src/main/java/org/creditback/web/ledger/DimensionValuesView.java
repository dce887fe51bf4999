package org.creditback.web.ledger;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.creditback.ledger.DimensionValue;
import org.creditback.ledger.Dimensions;
import org.creditback.reimbursement.DimensionMaintenance;
import org.creditback.web.page.LegalEntityView;
import org.creditback.web.page.Page;
import org.jspecify.annotations.Nullable;

/** The values of a dimension, page by page; one at a time is added, closed from a day on, or deleted. The page stands in the address. */
@Named
@ViewScoped
public class DimensionValuesView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 50;

    @EJB
    Dimensions dimensions;

    @EJB
    DimensionMaintenance maintenance;

    @Inject
    LegalEntityView entity;

    @Inject
    Page page;

    private String name = "";
    private String after = "";
    private String value = "";
    private @Nullable LocalDate closedFrom;
    private @Nullable LocalDate before;
    private boolean editing;

    @PostConstruct
    void read() {
        name = page.text("dimension");
        after = page.text("after");
        dimensions.get(entity.id(), name);
    }

    private List<DimensionValue> found() {
        return page.once("values", () -> dimensions.values(entity.id(), name, after, PAGE + 1));
    }

    public List<DimensionValue> getValues() {
        return found().stream().limit(PAGE).toList();
    }

    /** The value after which the next page begins; empty for none. */
    public String getNext() {
        return found().size() > PAGE ? found().get(PAGE - 1).value() : "";
    }

    /** Takes a value of the list into the form. */
    public void edit(DimensionValue chosen) {
        value = chosen.value();
        closedFrom = chosen.closedFrom();
        before = chosen.closedFrom();
        editing = true;
    }

    /** Adds the value, or changes from when on the chosen one is closed. */
    public void save() {
        DimensionValue typed = new DimensionValue(value, closedFrom);
        if (editing) {
            dimensions.closeValue(entity.id(), name, typed, before);
        } else {
            dimensions.addValue(entity.id(), name, typed);
        }
        clear();
        page.confirm("msg.saved");
    }

    /** Deletes a value that nothing has. */
    public void delete(DimensionValue chosen) {
        maintenance.delete(entity.id(), name, chosen.value());
        clear();
        page.confirm("dimension.valueDeleted", chosen.value());
    }

    /** Empties the form. */
    public void clear() {
        value = "";
        closedFrom = null;
        before = null;
        editing = false;
        page.forget();
    }

    public String getName() {
        return name;
    }

    public boolean isFirst() {
        return after.isEmpty();
    }

    public boolean isEditing() {
        return editing;
    }

    public String getValue() {
        return value;
    }

    public void setValue(@Nullable String value) {
        this.value = Objects.requireNonNullElse(value, "").strip();
    }

    public @Nullable LocalDate getClosedFrom() {
        return closedFrom;
    }

    public void setClosedFrom(@Nullable LocalDate closedFrom) {
        this.closedFrom = closedFrom;
    }
}
