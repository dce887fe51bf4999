package org.creditback.web.ledger;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.creditback.ledger.Dimension;
import org.creditback.ledger.Dimensions;
import org.creditback.web.page.LegalEntityView;
import org.creditback.web.page.Page;

/** The financial dimensions of a legal entity. */
@Named
@RequestScoped
public class DimensionsView {

    @EJB
    Dimensions dimensions;

    @Inject
    LegalEntityView entity;

    @Inject
    Page page;

    public List<Dimension> getDimensions() {
        return page.once("dimensions", () -> dimensions.list(entity.id()));
    }
}
