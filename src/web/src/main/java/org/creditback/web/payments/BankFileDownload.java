package org.creditback.web.payments;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.payables.BankFileLine;
import org.creditback.payables.BankFiles;

/** The bytes of a bank file, the same ones each time; the door notes who had them. */
@WebServlet("/pages/payables/bank-file/file")
public class BankFileDownload extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @EJB
    private transient BankFiles files;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String entity = request.getParameter("entity");
        if (entity == null || entity.isBlank()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        LegalEntityId id = new LegalEntityId(entity);
        BankFileLine file = files.get(id, number(request));
        response.setContentType(file.mediaType());
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + file.fileName() + "\"");
        response.setContentLengthLong(file.size());
        files.write(id, file.id(), response.getOutputStream());
    }

    // No file has the number 0.
    private static long number(HttpServletRequest request) {
        String asked = Objects.requireNonNullElse(request.getParameter("file"), "");
        return asked.matches("\\d{1,18}") ? Long.parseLong(asked) : 0;
    }
}
