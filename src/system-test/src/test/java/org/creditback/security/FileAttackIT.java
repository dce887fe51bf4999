package org.creditback.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.creditback.systemtest.RestClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An administrator sees no books, and an auditor those of the legal entities granted; no file is a way around it. */
@DisplayName("controls.md 2: the files of pages go to who may see their rows, and refused attempts are kept")
class FileAttackIT {

    private static final String PASSWORD = "a long enough password";
    private static final String INQUIRIES = "/pages/inquiries/file";
    private static final HostileBooks BOOKS = HostileBooks.create();

    private String name;

    @BeforeEach
    void nameSomebody() {
        name = "files." + UUID.randomUUID();
    }

    /** Every file that is there, each inquiry once. */
    static List<String> files() {
        Stream<String> inquiries = Stream.of(
                        "AUDIT_TRAIL&scope=here",
                        "BANK_FILES",
                        "CUSTOMER_TRANSACTIONS",
                        "PAYMENTS",
                        "PAYMENT_JOURNALS",
                        "TRIAL_BALANCE",
                        "VENDOR_TRANSACTIONS",
                        "VOUCHERS")
                .map(list -> INQUIRIES + "?format=csv&list=" + list);
        Stream<String> others = Pages.downloads().stream()
                .filter(file -> !file.equals(INQUIRIES))
                .map(file -> file + "?format=csv&import=1&part=rows");
        return Stream.concat(inquiries, others).toList();
    }

    /** Those that an administrator may not read; schedules everybody with a role reads, and an administrator switches them off. */
    static List<String> filesOfBooks() {
        return files().stream().filter(file -> !file.contains("/schedule")).toList();
    }

    @ParameterizedTest
    @MethodSource("filesOfBooks")
    void theWrongRole(String file) {
        HttpResponse<String> answer = somebody("admin", "\"*\"").get(of(file, BOOKS.code()));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
        assertThat(answer.body()).contains("<h1>", "role=\"alert\"", "cb-primary");
        assertThat(answer.headers().firstValue("Content-Disposition")).isEmpty();
        assertThat(Books.trail(name))
                .containsExactly("LOGGED_IN " + name, "REFUSED_NOT_AUTHORIZED GET " + file.replaceAll("\\?.*", ""));
    }

    /** Those that name a legal entity: an import is asked for by its number. */
    static List<String> filesOfOneEntity() {
        return files().stream().filter(file -> !file.contains("/imports/")).toList();
    }

    @ParameterizedTest
    @MethodSource("filesOfOneEntity")
    void theWrongLegalEntity(String file) {
        HttpResponse<String> answer = somebody("auditor", "[]").get(of(file, BOOKS.code()));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Disposition")).isEmpty();
        assertThat(Books.trail(name)).containsExactly("ACCESS_REFUSED " + BOOKS.code(), "LOGGED_IN " + name);
    }

    @ParameterizedTest
    @DisplayName("a condition that cannot be read is said, and no half of a file goes out")
    @ValueSource(
            strings = {
                "/pages/reimbursement/reimbursement-report/file?format=csv&from=yesterday",
                "/pages/inquiries/file?list=VOUCHERS&format=csv&from=yesterday"
            })
    void aConditionThatIsNone(String file) {
        HttpResponse<String> answer = somebody("auditor", "\"*\"").get(of(file, BOOKS.code()));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(answer.body()).contains("<h1>", "role=\"alert\"");
        assertThat(Books.trail(name)).containsExactly("LOGGED_IN " + name);
    }

    @Test
    @DisplayName("who may see the rows has them, and an event of it")
    void whoMaySee() {
        HttpResponse<String> answer =
                somebody("auditor", "\"*\"").get(of("/pages/payables/vendors/file?format=csv", BOOKS.code()));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Books.trail(name)).contains("EXPORTED VENDORS");
    }

    private static String of(String file, String entity) {
        return file + "&entity=" + entity;
    }

    private Http somebody(String role, String legalEntities) {
        String account = "{\"name\":\"%s\",\"roles\":[\"%s\"],\"legalEntities\":%s,\"password\":\"%s\"}";
        assertThat(RestClient.as("admin")
                        .post("/users", account.formatted(name, role, legalEntities, PASSWORD))
                        .statusCode())
                .isEqualTo(201);
        return Http.as(name, PASSWORD);
    }
}
