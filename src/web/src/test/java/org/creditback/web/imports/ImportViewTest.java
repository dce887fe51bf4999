package org.creditback.web.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import org.creditback.domain.Refusal;
import org.creditback.domain.imports.ImportMode;
import org.creditback.reimbursement.ImportState;
import org.creditback.reimbursement.OriginalRow;
import org.creditback.web.page.FakePage;
import org.creditback.web.page.Fakes;
import org.creditback.web.text.Texts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ImportViewTest {

    private final FakePage page = new FakePage().with("import", "7");
    private final FakeImports imports = new FakeImports();

    private ImportView opened() {
        ImportView view = new ImportView();
        view.imports = imports;
        view.page = page;
        view.text = Fakes.texts();
        view.read();
        return view;
    }

    private ImportView opened(ImportState state, ImportMode mode, Long accepted, Long rejected, String why) {
        imports.known.add(FakeImports.progress(7, state, mode, accepted, rejected, why));
        return opened();
    }

    @Test
    @DisplayName("The page looks again while the server works, and says how far it is")
    void saysHowFarItIs() {
        ImportView view = opened(ImportState.BOOKING, ImportMode.ROW_BY_ROW, null, null, null);
        assertThat(view.isMoving()).isTrue();
        assertThat(view.getSentence()).isEqualTo("400 of 1,200 rows booked");
        imports.known.set(0, FakeImports.progress(7, ImportState.DONE, ImportMode.ROW_BY_ROW, 1_199L, 1L, null));
        view.look();
        assertThat(view.isMoving()).isFalse();
        assertThat(view.getSentence()).isEqualTo("1,200 rows read, 1,199 accepted, 1 rejected");
        assertThat(view.isRefusedAsAWhole()).isFalse();
    }

    @Test
    @DisplayName("Whole or not at all: with a rejected row the page says that nothing was imported")
    void saysThatNothingWasImported() {
        assertThat(opened(ImportState.DONE, ImportMode.ALL_OR_NOTHING, 1_199L, 1L, null)
                        .isRefusedAsAWhole())
                .isTrue();
    }

    @Test
    @DisplayName("An import that broke off says why in words, never a stack trace")
    void saysWhyItBrokeOff() {
        ImportView view = opened(
                ImportState.BROKEN,
                ImportMode.ROW_BY_ROW,
                null,
                null,
                "org.creditback.domain.Refusal: UNREADABLE_FILE [17]");
        assertThat(view.getSentence()).contains("after line 17");
        imports.known.set(
                0, FakeImports.progress(7, ImportState.BROKEN, ImportMode.ROW_BY_ROW, null, null, "the server ended"));
        view.look();
        assertThat(view.getSentence()).isEqualTo("The server ended during the import.");
        imports.known.set(
                0, FakeImports.progress(7, ImportState.BROKEN, ImportMode.ROW_BY_ROW, null, null, "java.lang.Bad: x"));
        view.look();
        assertThat(view.getSentence()).isEqualTo("The import broke off for a technical reason.");
    }

    @Test
    void pagesTheRejectedRows() {
        LongStream.rangeClosed(2, 121).forEach(line -> imports.rejected.add(FakeImports.row(line)));
        ImportView first = opened(ImportState.DONE, ImportMode.ROW_BY_ROW, 0L, 120L, null);
        assertThat(first.getRejected()).hasSize(50);
        assertThat(first.getNext()).isEqualTo(51);
        page.with("after", "101").forget();
        ImportView last = opened();
        assertThat(last.getRejected()).hasSize(20);
        assertThat(last.getNext()).isZero();
        assertThat(last.isFirstPage()).isFalse();
    }

    @Test
    @DisplayName("After thirty days the rows are gone, and the page says so")
    void saysThatRowsAreGone() {
        assertThat(opened(ImportState.DONE, ImportMode.ROW_BY_ROW, 0L, 3L, null).isForgotten())
                .isTrue();
    }

    @Test
    void beginsWithTheLatest() {
        imports.known.add(FakeImports.progress(9, ImportState.DONE, ImportMode.ROW_BY_ROW, 1L, 0L, null));
        page.with("import", null);
        assertThat(opened().getImportId()).isEqualTo(9);
    }

    @Test
    void anImportOfSomebodyElseDoesNotExist() {
        assertThatThrownBy(() -> opened().getProgress())
                .isInstanceOf(Refusal.class)
                .hasMessage("NOT_FOUND [Import 7]");
    }

    @Test
    @DisplayName("The file of the rows has the columns of the sent file and nothing else, and calculates nothing")
    void writesTheRowsAsTheyCame() throws IOException {
        imports.columns = List.of("name", "legal_entity", "amount");
        imports.originals.add(new OriginalRow(3, List.of("=1+1", "FI01", "-5.00")));
        imports.originals.add(new OriginalRow(9, List.of("Ann, \"the\" first", "")));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RejectedFiles.rows(imports, 7, out);
        assertThat(out.toString(UTF_8))
                .isEqualTo("name,legal_entity,amount\n'=1+1,FI01,-5.00\n\"Ann, \"\"the\"\" first\",\n");
    }

    @Test
    @DisplayName("The file of the reasons has a row for each of them, in the language of the reader")
    void writesTheReasons() throws IOException {
        imports.rejected.add(FakeImports.row(3));
        imports.rejected.add(FakeImports.row(9));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RejectedFiles.reasons(imports, 7, Texts.in(Locale.FRENCH), out);
        assertThat(out.toString(UTF_8))
                .isEqualTo("row,line_in_sent_file,column,value,code,message\n"
                        + "1,3,name,,MISSING_VALUE,La colonne name est vide mais obligatoire.\n"
                        + "2,9,name,,MISSING_VALUE,La colonne name est vide mais obligatoire.\n");
    }
}
