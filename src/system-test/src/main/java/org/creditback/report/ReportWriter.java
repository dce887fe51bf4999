package org.creditback.report;

import java.util.List;
import java.util.function.Consumer;
import org.creditback.client.RejectedRow;
import org.creditback.report.ImportedFile.Rejections;

/** The report as plain lines, for somebody who has never seen it. */
public final class ReportWriter {

    private final Paper paper;

    /** Writes to whoever takes lines. */
    public ReportWriter(Consumer<String> out) {
        this.paper = new Paper(out);
    }

    /** What the files brought, and what every run did. */
    public void write(String data, List<ImportedFile> files, List<RunResult> runs) {
        paper.heading("Imported from " + data);
        if (files.isEmpty()) {
            paper.line("There was no file to import.");
        } else {
            imports(files);
        }
        RunSection section = new RunSection(paper);
        runs.forEach(section::write);
        if (runs.isEmpty()) {
            paper.heading("Runs");
            paper.line("No legal entity has a run to execute.");
        }
    }

    private void imports(List<ImportedFile> files) {
        paper.line("%-20s%16s%16s%16s%16s", "", "rows read", "accepted", "rejected", "took");
        for (ImportedFile file : files) {
            paper.line(
                    "%-20s%16s%16s%16s%16s",
                    file.file(),
                    Figures.count(file.answer().read()),
                    Figures.count(file.answer().accepted()),
                    Figures.count(file.answer().rejected()),
                    Figures.duration(file.took()));
            file.rejected().forEach(this::rejections);
        }
    }

    private void rejections(String code, Rejections rejections) {
        RejectedRow first = rejections.first();
        paper.line("%,12d  %s, the first in line %,d:", rejections.count(), code, first.line());
        paper.line("              %s", first.message());
    }
}
