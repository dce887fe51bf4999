package org.creditback.web.api;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.ledger.Posting;
import org.creditback.ledger.PostedVoucher;
import org.creditback.ledger.Vouchers;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Posted vouchers. */
@Path("/legal-entities/{entity}/vouchers/{number}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class VouchersResource {

    @EJB
    private Vouchers vouchers;

    @GET
    public VoucherJson get(@PathParam("entity") LegalEntityId entity, @PathParam("number") String number) {
        return VoucherJson.of(
                vouchers.voucher(entity, number).orElseThrow(() -> new Refusal(RefusalReason.NOT_FOUND, number)));
    }

    /** A voucher with its lines in order. */
    record VoucherJson(
            String number,
            String kind,
            LocalDate postingDate,
            String currency,
            @Nullable Long run,
            String postedBy,
            Instant posted,
            List<LineJson> lines) {

        static VoucherJson of(PostedVoucher voucher) {
            return new VoucherJson(
                    voucher.number(),
                    voucher.kind(),
                    voucher.postingDate(),
                    voucher.currency(),
                    voucher.runId(),
                    voucher.postedBy(),
                    voucher.postedAt(),
                    voucher.postings().stream().map(LineJson::of).toList());
        }
    }

    /** One line: debit or credit, amounts zero or positive. */
    record LineJson(
            String account,
            String dimensions,
            String side,
            Money amount,
            Money accountingAmount,
            @Nullable String party) {

        static LineJson of(Posting posting) {
            return new LineJson(
                    posting.target().account(),
                    posting.target().dimensions().text(),
                    posting.side().name(),
                    posting.amount(),
                    posting.accountingAmount(),
                    posting.party());
        }
    }
}
