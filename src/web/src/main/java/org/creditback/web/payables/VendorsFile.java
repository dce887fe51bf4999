package org.creditback.web.payables;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.payables.VendorFilter;
import org.creditback.payables.Vendors;
import org.creditback.web.export.ListDownload;
import org.creditback.web.text.Texts;

/** The list of vendors as a file. */
@WebServlet("/pages/payables/vendors/file")
public class VendorsFile extends ListDownload {

    private static final long serialVersionUID = 1L;

    @EJB
    private transient Vendors vendors;

    @Override
    protected Optional<Content> content(HttpServletRequest request, LegalEntityId entity, Texts texts) {
        VendorInput input = VendorInput.of(request::getParameter);
        VendorFilter filter = input.filter();
        vendors.count(entity, filter, 1);
        return Optional.of(new Content(
                "VENDORS",
                "vendors",
                true,
                input.getParts(),
                named("vendors.", input.getParts(), texts),
                VendorRows.of(texts, vendors, entity, filter)));
    }
}
