package org.creditback.web.inquiry;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.creditback.domain.payables.PaymentStage;
import org.creditback.payables.MethodOfPayment;
import org.creditback.payables.MonitoredPayment;
import org.creditback.payables.PayablesSetUp;
import org.creditback.payables.StageTotal;
import org.creditback.web.page.TextsView;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Payments by how far they are (PM-2). */
@Named
@RequestScoped
public class PaymentsView extends InquiryView<MonitoredPayment> {

    @Inject
    PaymentList payments;

    @EJB
    PayablesSetUp setUp;

    @Inject
    TextsView text;

    /**
     * A tab.
     *
     * @param stage    null for the tab of all payments
     * @param address  of the list with it
     * @param totals   per currency
     * @param payments how many
     * @param oldest   how long the oldest one stands there; empty for none
     * @param chosen   the list shows it
     */
    public record Tab(
            @Nullable PaymentStage stage,
            String address,
            List<Money> totals,
            long payments,
            String oldest,
            boolean chosen) {}

    @Override
    InquiryList<MonitoredPayment> list() {
        return payments;
    }

    private List<StageTotal> stages() {
        return page.once(
                "stages",
                () -> isMalformed() ? List.of() : payments.monitor.stages(payments.filter(entity.id(), getInput())));
    }

    /** Every stage that a payment may stand at, after all of them together. */
    public List<Tab> getTabs() {
        return page.once("tabs", () -> Stream.concat(
                        Stream.of(tab(null)),
                        Stream.of(PaymentStage.values())
                                .filter(stage -> stage != PaymentStage.ENDED)
                                .map(this::tab))
                .toList());
    }

    private Tab tab(@Nullable PaymentStage stage) {
        List<StageTotal> totals = stages().stream()
                .filter(total -> stage != null && total.stage() == stage)
                .toList();
        return new Tab(
                stage,
                address(PaymentList.STAGE, stage == null ? "" : stage.name()),
                totals.stream().map(StageTotal::amount).toList(),
                totals.stream().mapToLong(StageTotal::payments).sum(),
                totals.stream()
                        .map(StageTotal::oldest)
                        .min(Comparator.naturalOrder())
                        .map(this::age)
                        .orElse(""),
                getInput().constant(PaymentList.STAGE, PaymentStage.class) == stage);
    }

    /** How long ago it was, in days and hours. */
    public String age(Instant since) {
        Duration age = Duration.between(since, page.now());
        return age.isNegative()
                ? text.of("approve.age", 0, 0)
                : text.of("approve.age", age.toDays(), age.toHoursPart());
    }

    /** What the list may be narrowed to. */
    public List<String> getMethods() {
        return page.once("methods", () -> setUp.methodsOfPayment(entity.id()).stream()
                .map(MethodOfPayment::method)
                .toList());
    }
}
