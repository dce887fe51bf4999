package org.creditback.web.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import org.creditback.domain.Refusal;
import org.creditback.domain.ledger.FiscalCalendar;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.payables.CompanyBankAccount;
import org.creditback.payables.PaymentApproval;
import org.creditback.receivables.ReceivablesParameters;
import org.creditback.reimbursement.LegalEntitySetUp;
import org.creditback.reimbursement.NewLegalEntity;
import org.creditback.reimbursement.SetUpReport;
import org.creditback.web.page.CallerView;
import org.creditback.web.page.Fakes;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class NewLegalEntityViewTest {

    private final List<NewLegalEntity> made = new ArrayList<>();

    private NewLegalEntityView opened(boolean administrator) {
        NewLegalEntityView view = new NewLegalEntityView();
        view.setUp = new SetUp();
        view.caller = new CallerView() {
            @Override
            public boolean isAdministrator() {
                return administrator;
            }
        };
        view.read();
        view.getInput().setEntity(" GBR1 ");
        view.getInput().getCompany().setName("Great Britain 1");
        view.getInput().getCompany().getAddress().setCountry("GB");
        return view;
    }

    @Test
    @DisplayName("interfaces.md 2: what the form does not ask is as the interface has it")
    void asksForLittle() {
        NewLegalEntityView view = opened(true);
        view.getInput().setCurrency("GBP");
        view.getInput().setMinimum(Money.parse("GBP 25"));
        assertThat(view.create()).isEqualTo("legal-entity-details?faces-redirect=true&created=true&entity=GBR1");
        NewLegalEntity given = made.get(0);
        assertThat(given.entity().id()).isEqualTo(new LegalEntityId("GBR1"));
        assertThat(given.entity().accountingCurrency()).isEqualTo(CurrencyUnit.GBP);
        assertThat(given.entity().timeZone().getId()).isEqualTo("UTC");
        assertThat(given.entity().language()).isEqualTo("en");
        assertThat(given.calendar()).isEqualTo(FiscalCalendar.CALENDAR_YEARS);
        assertThat(given.bankAccounts()).isEmpty();
        assertThat(given.receivables().minimumReimbursement()).isEqualTo(Money.parse("GBP 25"));
        assertThat(given.receivables().failureLimit()).isEqualTo(ReceivablesParameters.DEFAULT.failureLimit());
        assertThat(given.payables().paymentApproval()).isEqualTo(PaymentApproval.ALWAYS);
        assertThat(given.payables().oneTimeVendorTemplate().methodOfPayment()).isEqualTo("SWIFT");
    }

    @Test
    void aEuroCompanyPaysItsOneTimeVendorsBySepa() {
        NewLegalEntityView view = opened(true);
        view.getInput().setBankAccount("MAIN");
        view.getInput().setIban("FI21 1234 5600 0007 85");
        view.getInput().setYearStart("04-06");
        view.create();
        assertThat(made.get(0).payables().oneTimeVendorTemplate().methodOfPayment())
                .isEqualTo("SEPA");
        assertThat(made.get(0).bankAccounts())
                .containsExactly(new CompanyBankAccount("MAIN", "FI2112345600000785", null, CurrencyUnit.EUR));
        assertThat(made.get(0).calendar().yearStart()).isEqualTo(MonthDay.of(4, 6));
    }

    @Test
    void saysWhichFieldIsWrong() {
        assertRefused("entity", view -> view.getInput().setEntity(null));
        assertRefused("entity", view -> view.getInput().setEntity("x".repeat(21)));
        assertRefused("calendar.yearStart", view -> view.getInput().setYearStart("13-01"));
        assertRefused("bankAccounts.id", view -> view.getInput().setIban("FI2112345600000785"));
        assertRefused("accountingCurrency", view -> view.getInput().setCurrency("???"));
        assertRefused("timeZone", view -> view.getInput().getCompany().setTimeZone("Mars/Base"));
    }

    @Test
    @DisplayName("MO-1: an amount that was typed in another currency is not taken over")
    void forgetsAmountsOfAnotherCurrency() {
        assertRefused("minimumReimbursement", view -> {
            view.getInput().setMinimum(Fakes.eur("25.00"));
            view.getInput().setCurrency("JPY");
        });
        NewLegalEntityView view = opened(true);
        view.getInput().setMinimum(Fakes.eur("25.00"));
        view.getInput().setCurrency("JPY");
        view.getInput().forgetAmounts();
        view.create();
        assertThat(made.get(0).receivables().minimumReimbursement()).isNull();
    }

    @Test
    void onlyAnAdministratorHasTheForm() {
        assertThatThrownBy(() -> opened(false)).isInstanceOf(Refusal.class).hasMessageContaining("NOT_AUTHORIZED");
    }

    private void assertRefused(String field, java.util.function.Consumer<NewLegalEntityView> wrong) {
        NewLegalEntityView view = opened(true);
        wrong.accept(view);
        assertThatThrownBy(view::create).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.field())
                .isEqualTo(field));
        assertThat(made).isEmpty();
    }

    private final class SetUp implements LegalEntitySetUp {

        @Override
        public void create(NewLegalEntity given) {
            made.add(given);
        }

        @Override
        public SetUpReport check(LegalEntityId entity, LocalDate postingDate) {
            return new SetUpReport(List.of());
        }

        @Override
        public void requireComplete(LegalEntityId entity, LocalDate postingDate) {}
    }
}
