package org.creditback.web.imports;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.imports.ImportKind;
import org.creditback.ledger.Exports;
import org.creditback.reimbursement.ImportProgress;
import org.creditback.reimbursement.Imports;
import org.creditback.web.export.ExportFormat;
import org.creditback.web.text.CallerLanguage;
import org.creditback.web.text.Texts;

/** The rejected rows of an import as files, each with its audit event; and a file of each kind with its columns only. */
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
        Optional<ImportKind> kind = ImportKind.of(Objects.requireNonNullElse(request.getParameter("kind"), ""));
        if (part.equals("columns") && kind.isPresent()) {
            columns(kind.get(), response);
            return;
        }
        if (!id.matches("[0-9]{1,18}") || !(part.equals("rows") || part.equals("reasons"))) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        ImportProgress found = imports.progress(Long.parseLong(id))
                .orElseThrow(() -> new Refusal(RefusalReason.NOT_FOUND, "import " + id));
        answer(found, part, response);
    }

    // A file to begin with: no rows, and so no audit event.
    private static void columns(ImportKind kind, HttpServletResponse response) throws IOException {
        begin(kind.fileName(), response);
        response.getOutputStream().write((String.join(",", kind.columns()) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static void begin(String name, HttpServletResponse response) {
        response.setContentType(ExportFormat.CSV.mediaType());
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + ".csv\"");
    }

    private void answer(ImportProgress found, String part, HttpServletResponse response) throws IOException {
        long importId = found.importId();
        exports.record("REJECTED_ROWS", "{import=" + importId + ", part=" + part + "}", ExportFormat.CSV.name());
        String name = found.kind().fileName() + "-" + importId + (part.equals("rows") ? "-rejected" : "-reasons");
        begin(name, response);
        if (part.equals("rows")) {
            RejectedFiles.rows(imports, importId, response.getOutputStream());
        } else {
            RejectedFiles.reasons(imports, importId, Texts.in(language.locale()), response.getOutputStream());
        }
    }
}
