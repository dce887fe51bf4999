package org.creditback.web.imports;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.creditback.domain.imports.ImportKind;
import org.creditback.domain.imports.ImportMode;
import org.creditback.reimbursement.ImportProgress;
import org.creditback.reimbursement.Imports;
import org.creditback.web.page.LegalEntityView;
import org.creditback.web.page.Page;
import org.creditback.web.page.TextsView;
import org.jspecify.annotations.Nullable;

/** Sends a file, and lists the earlier imports. */
@Named
@RequestScoped
public class ImportsView {

    private static final int PAGE = 25;
    private static final int MEGABYTE = 1024 * 1024;

    @EJB
    Imports imports;

    @Inject
    LegalEntityView entity;

    @Inject
    Page page;

    @Inject
    TextsView text;

    private @Nullable ImportKind kind;
    private ImportMode mode = ImportMode.ROW_BY_ROW;
    private @Nullable Part file;

    /** Imports the chosen file; to where its import is shown, or nowhere where something is missing. */
    public @Nullable String send() {
        if (file == null || file.getSize() == 0) {
            page.refuseAt("upload:file", "imports.noFile");
            return null;
        }
        if (kind == null) {
            page.refuseAt("upload:kind", "refusal.MISSING_VALUE");
            return null;
        }
        try (InputStream rows = file.getInputStream()) {
            long importId = imports.start(kind, mode, name(file), rows);
            String code = entity.getCode();
            return "import?faces-redirect=true&import=" + importId + (code == null ? "" : "&entity=" + code);
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    // Some browsers send the whole path, and nothing keeps a program from sending anything.
    private static String name(Part file) {
        String sent = Objects.requireNonNullElse(file.getSubmittedFileName(), "");
        return sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "");
    }

    /** What the caller may import; nobody else sees the form. */
    public List<ImportKind> getKinds() {
        return page.once("kinds", () -> imports.kinds());
    }

    public ImportMode[] getModes() {
        return ImportMode.values();
    }

    /** The columns of a kind as its header row has them; those in brackets may be missing. */
    public String columns(ImportKind of) {
        String columns = of.columns().stream()
                .map(column -> of.mayBeMissing(column) ? "[" + column + "]" : column)
                .reduce((before, column) -> before + ", " + column)
                .orElse("");
        return columns.replace("], [", ", ");
    }

    public long getMostBytes() {
        return Imports.MOST_BYTES;
    }

    /** The limit as the page states it. */
    public String getLimit() {
        return text.of("imports.limit", Imports.MOST_BYTES / MEGABYTE);
    }

    /** What a file beyond the limit gets. */
    public String getTooLarge() {
        return text.of("refusal.FILE_TOO_LARGE", Imports.MOST_BYTES / MEGABYTE);
    }

    private List<ImportProgress> earlier() {
        int before = page.number("before");
        return page.once("imports", () -> imports.recent(before == 0 ? Long.MAX_VALUE : before, PAGE + 1));
    }

    public List<ImportProgress> getEarlier() {
        return earlier().stream().limit(PAGE).toList();
    }

    /** The import before which the next page begins; 0 for none. */
    public long getNext() {
        return earlier().size() > PAGE ? earlier().get(PAGE - 1).importId() : 0;
    }

    public boolean isFirstPage() {
        return page.number("before") == 0;
    }

    public @Nullable ImportKind getKind() {
        return kind;
    }

    public void setKind(@Nullable ImportKind kind) {
        this.kind = kind;
    }

    public ImportMode getMode() {
        return mode;
    }

    public void setMode(ImportMode mode) {
        this.mode = mode;
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }
}
