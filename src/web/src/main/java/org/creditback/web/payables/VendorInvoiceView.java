package org.creditback.web.payables;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.creditback.payables.InvoiceDetail;
import org.creditback.payables.InvoiceDetail.Hold;
import org.creditback.payables.InvoiceInquiry;
import org.creditback.web.page.LegalEntityView;
import org.creditback.web.page.Page;

/** One vendor invoice with its settlements, payments and holds; its number stands in the address. */
@Named
@ViewScoped
public class VendorInvoiceView implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    InvoiceInquiry invoices;

    @Inject
    LegalEntityView entity;

    @Inject
    Page page;

    private String number = "";

    @PostConstruct
    void read() {
        number = page.text("number");
    }

    public InvoiceDetail getDetail() {
        return page.once("invoice", () -> invoices.get(entity.id(), number));
    }

    /** Key of the word for where a hold stands. */
    public String standing(Hold hold) {
        if (hold.inForce()) {
            return hold.agreedBy() == null ? "invoiceHold.inForce" : "invoiceHold.halfReleased";
        }
        return hold.releasedBy() == null ? "invoiceHold.ended" : "invoiceHold.isReleased";
    }
}
