package org.creditback.reimbursement.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Properties;
import java.util.ResourceBundle;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.receivables.CustomerFilter;
import org.creditback.domain.reimbursement.OpenDebitMode;
import org.creditback.reimbursement.RunAction;
import org.creditback.reimbursement.StartRun;
import org.creditback.reimbursement.store.RunHeader;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("interfaces.md 3, F52: what the server's console gives an execution")
class ConsoleStartTest {

    private final Properties properties = new Properties();
    private StartRun registered;
    private String author;

    private final RunStarter starter = new RunStarter() {
        @Override
        Properties parameters(long executionId) {
            return properties;
        }
    };

    private final RunExecution execution = new RunExecution() {
        @Override
        public long register(StartRun command, String by) {
            registered = command;
            author = by;
            return 7;
        }

        @Override
        public RunHeader run(long runId) {
            throw new Refusal(RefusalReason.NOT_FOUND, runId);
        }
    };

    private final ConsoleStart console = new ConsoleStart(starter, execution);

    @Test
    void theLegalEntityIsEnough() {
        assertThat(run("legalEntity=GBR1")).isEqualTo(7);
        assertThat(author).isEqualTo("console");
        assertThat(registered.action()).isEqualTo(RunAction.POST);
        assertThat(registered.openDebitMode()).isEqualTo(OpenDebitMode.EXCLUDE);
        assertThat(registered.postingDate()).isNull();
        assertThat(registered.filter()).isEqualTo(CustomerFilter.parse(java.util.Map.of(), null));
    }

    @Test
    void everyPropertyOfTheRunIsRead() {
        run(
                "legalEntity=GBR1",
                "action=PREVIEW",
                "requestId=key",
                "openDebitMode=NET",
                "summarizeCustomer=true",
                "separateBillingClassification=true",
                "customerAccounts=1001..1999,12*",
                "customerGroups=WHOLESALE",
                "currencies=EUR",
                "countries=FI",
                "names=A*",
                "vendorAccount=EMPTY",
                "postingDate=2010-11-30",
                "cutOffDate=2010-11-29",
                "chunkSize=10",
                "partitions=2");
        assertThat(registered.requestKey()).isEqualTo("key");
        assertThat(registered.action()).isEqualTo(RunAction.PREVIEW);
        assertThat(registered.openDebitMode()).isEqualTo(OpenDebitMode.NET);
        assertThat(registered.summarizeCustomer()).isTrue();
        assertThat(registered.separateClassification()).isTrue();
        assertThat(registered.postingDate()).isEqualTo(LocalDate.of(2010, 11, 30));
        assertThat(registered.cutOffDate()).isEqualTo(LocalDate.of(2010, 11, 29));
        assertThat(registered.filter().terms()).hasSize(CustomerFilter.Field.values().length);
    }

    @Test
    void withoutRequestIdEachStartIsItsOwn() {
        run("legalEntity=GBR1");
        String first = registered.requestKey();
        run("legalEntity=GBR1");
        assertThat(registered.requestKey()).isNotEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "legalEntity=GBR1;color=red | color",
                "legalEntity=GBR1;LegalEntity=GBR1 | LegalEntity",
                "legalEntity=ABCDEFGHIJKLMNOPQRSTU | legalEntity",
                "legalEntity=GBR1;action=post | action",
                "legalEntity=GBR1;openDebitMode=NONE | openDebitMode",
                "legalEntity=GBR1;summarizeCustomer=TRUE | summarizeCustomer",
                "legalEntity=GBR1;separateBillingClassification=1 | separateBillingClassification",
                "legalEntity=GBR1;postingDate=30.11.2010 | postingDate",
                "legalEntity=GBR1;cutOffDate=2010-02-29 | cutOffDate",
                "legalEntity=GBR1;chunkSize=0 | chunkSize",
                "legalEntity=GBR1;chunkSize=10001 | chunkSize",
                "legalEntity=GBR1;chunkSize=1e3 | chunkSize",
                "legalEntity=GBR1;partitions=9 | partitions",
                "legalEntity=GBR1;partitions= | partitions",
                "runId=7;legalEntity=GBR1 | legalEntity",
                "runId=7;action=POST | action",
                "runId=seven | runId",
                "runId=-7 | runId",
                "runId=1234567890123456789 | runId"
            })
    void whatIsUnknownMalformedOrContradictoryIsRefusedByName(String given, String property) {
        Refusal refused = refusal(given.split(";"));
        assertThat(refused.reason()).isEqualTo(RefusalReason.BAD_VALUE);
        assertThat(refused.field()).isEqualTo(property);
        assertThat(registered).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"action=POST", "legalEntity=", "legalEntity=  "})
    void withoutLegalEntityAndRunItIsRefused(String given) {
        Refusal refused = refusal(given);
        assertThat(refused.reason()).isEqualTo(RefusalReason.MISSING_VALUE);
        assertThat(refused.field()).isEqualTo("legalEntity");
    }

    @Test
    void aRunThatDoesNotExistIsRefused() {
        assertThat(refusal("runId=7").reason()).isEqualTo(RefusalReason.NOT_FOUND);
    }

    @Test
    void whatTheContainerAddsOnItsRestartIsNoProperty() {
        assertThat(run("legalEntity=GBR1", "jberet.restart.mode=strict")).isEqualTo(7);
    }

    @Test
    void aRefusalIsOneLineForPeople() {
        assertThat(ConsoleText.of(refusal("legalEntity=GBR1", "openDebitMode=NONE")))
                .isEqualTo("REFUSED BAD_VALUE: The property openDebitMode cannot be used so: NONE.");
        assertThat(ConsoleText.of(new Refusal(RefusalReason.NOT_FOUND, 1234567L)))
                .isEqualTo("REFUSED NOT_FOUND: 1234567 does not exist.");
        assertThat(ConsoleText.of(refusal("legalEntity=GBR1", "openDebitMode=" + "N".repeat(3000))))
                .hasSize(500);
    }

    @ParameterizedTest
    @EnumSource(
            value = RefusalReason.class,
            names = {
                "SETUP_INCOMPLETE",
                "PERIOD_CLOSED",
                "CUTOFF_AFTER_POSTING_DATE",
                "RUN_ALREADY_ACTIVE",
                "REQUEST_KEY_REUSED",
                "UNPROVEN_RUN_EXISTS",
                "BOOKS_IN_QUESTION",
                "NOT_FOUND",
                "MISSING_VALUE",
                "BAD_VALUE",
                "NOT_AVAILABLE"
            })
    void whatAStartMayMeetHasASentence(RefusalReason reason) {
        assertThat(ResourceBundle.getBundle("org.creditback.reimbursement.console")
                        .keySet())
                .contains(reason.name());
    }

    @Test
    void aRefusalWithoutSentenceIsToldAllTheSame() {
        assertThat(ConsoleText.of(new Refusal(RefusalReason.MINIMUM_NEGATIVE))).startsWith("REFUSED MINIMUM_NEGATIVE");
    }

    private Refusal refusal(String... given) {
        return catchThrowableOfType(Refusal.class, () -> run(given));
    }

    private long run(String... given) {
        properties.clear();
        List.of(given)
                .forEach(each -> properties.setProperty(
                        each.substring(0, each.indexOf('=')), each.substring(each.indexOf('=') + 1)));
        return console.runOf(1);
    }
}
