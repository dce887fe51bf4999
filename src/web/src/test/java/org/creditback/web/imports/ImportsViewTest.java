package org.creditback.web.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Part;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.stream.LongStream;
import org.creditback.domain.imports.ImportKind;
import org.creditback.domain.imports.ImportMode;
import org.creditback.reimbursement.ImportState;
import org.creditback.web.page.FakePage;
import org.creditback.web.page.Fakes;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ImportsViewTest {

    private final FakePage page = new FakePage();
    private final FakeImports imports = new FakeImports();

    private ImportsView opened() {
        ImportsView view = new ImportsView();
        view.imports = imports;
        view.entity = Fakes.entity();
        view.page = page;
        view.text = Fakes.texts();
        return view;
    }

    @Test
    @DisplayName("A file goes to the door with its kind and mode; the page goes to its import")
    void sendsAFile() {
        ImportsView view = opened();
        view.setKind(ImportKind.OPEN_ITEMS);
        view.setMode(ImportMode.ALL_OR_NOTHING);
        view.setFile(new Sent("C:\\books\\may\t2026.csv", "a,b\n"));
        assertThat(view.send()).isEqualTo("import?faces-redirect=true&import=7&entity=FI01");
        assertThat(imports.asked).containsExactly("OPEN_ITEMS ALL_OR_NOTHING may2026.csv a,b\n");
    }

    @Test
    @DisplayName("Without a file nothing is sent, and the page says so at the input")
    void asksForAFile() {
        ImportsView view = opened();
        view.setKind(ImportKind.CUSTOMERS);
        assertThat(view.send()).isNull();
        view.setFile(new Sent("empty.csv", ""));
        assertThat(view.send()).isNull();
        assertThat(page.said).containsExactly("upload:file imports.noFile", "upload:file imports.noFile");
        assertThat(imports.asked).isEmpty();
    }

    @Test
    void asksForAKind() {
        ImportsView view = opened();
        view.setFile(new Sent("may.csv", "a\n"));
        assertThat(view.send()).isNull();
        assertThat(page.said).containsExactly("upload:kind refusal.MISSING_VALUE");
    }

    @Test
    @DisplayName("Earlier imports come page by page, the last first")
    void pagesEarlierImports() {
        LongStream.iterate(60, id -> id > 0, id -> id - 1)
                .forEach(id -> imports.known.add(
                        FakeImports.progress(id, ImportState.DONE, ImportMode.ROW_BY_ROW, 1L, 0L, null)));
        ImportsView first = opened();
        assertThat(first.isFirstPage()).isTrue();
        assertThat(first.getEarlier()).hasSize(25);
        assertThat(first.getNext()).isEqualTo(36);
        page.with("before", "36").forget();
        ImportsView second = opened();
        assertThat(second.isFirstPage()).isFalse();
        assertThat(second.getEarlier().get(0).importId()).isEqualTo(35);
        page.with("before", "11").forget();
        assertThat(opened().getNext()).isZero();
    }

    @Test
    void saysTheLimitAndTheColumns() {
        assertThat(opened().getLimit()).isEqualTo("CSV in UTF-8, at most 500 MB.");
        assertThat(opened().columns(ImportKind.EXCHANGE_RATES))
                .isEqualTo("from_currency, to_currency, valid_from, rate");
        assertThat(opened().columns(ImportKind.CUSTOMERS))
                .endsWith("iban, bic, [bank_code, account_number, legal_status]");
    }

    /** A file as a browser sends it. */
    private record Sent(String name, String content) implements Part {

        @Override
        public InputStream getInputStream() {
            return new ByteArrayInputStream(content.getBytes(UTF_8));
        }

        @Override
        public String getContentType() {
            return "text/csv";
        }

        @Override
        public String getName() {
            return "upload:file";
        }

        @Override
        public String getSubmittedFileName() {
            return name;
        }

        @Override
        public long getSize() {
            return content.length();
        }

        @Override
        public void write(String fileName) {}

        @Override
        public void delete() {}

        @Override
        public String getHeader(String header) {
            return "";
        }

        @Override
        public Collection<String> getHeaders(String header) {
            return List.of();
        }

        @Override
        public Collection<String> getHeaderNames() {
            return List.of();
        }
    }
}
