package org.creditback.web.imports;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.ledger.Exports;
import org.creditback.reimbursement.ImportProgress;
import org.creditback.reimbursement.Imports;
import org.creditback.web.export.ExportFormat;
import org.creditback.web.text.CallerLanguage;
import org.creditback.web.text.Texts;

/** The rejected rows of an import as files, each with its audit event. */
@WebServlet("/pages/imports/import/file")
public class ImportFile extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @EJB
    private transient Imports imports;

    @EJB
    private transient Exports exports;

    @Inject
    private transient CallerLanguage language;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String id = Objects.requireNonNullElse(request.getParameter("import"), "");
        String part = Objects.requireNonNullElse(request.getParameter("part"), "");
        if (!id.matches("[0-9]{1,18}") || !(part.equals("rows") || part.equals("reasons"))) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        ImportProgress found = imports.progress(Long.parseLong(id))
                .orElseThrow(() -> new Refusal(RefusalReason.NOT_FOUND, "import " + id));
        answer(found, part, response);
    }

    private void answer(ImportProgress found, String part, HttpServletResponse response) throws IOException {
        long importId = found.importId();
        exports.record("REJECTED_ROWS", "{import=" + importId + ", part=" + part + "}", ExportFormat.CSV.name());
        String name = found.kind().fileName() + "-" + importId + (part.equals("rows") ? "-rejected" : "-reasons");
        response.setContentType(ExportFormat.CSV.mediaType());
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + ".csv\"");
        if (part.equals("rows")) {
            RejectedFiles.rows(imports, importId, response.getOutputStream());
        } else {
            RejectedFiles.reasons(imports, importId, Texts.in(language.locale()), response.getOutputStream());
        }
    }
}
