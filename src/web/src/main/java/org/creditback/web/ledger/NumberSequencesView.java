package org.creditback.web.ledger;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.creditback.ledger.NumberSequence;
import org.creditback.ledger.NumberSequences;
import org.creditback.web.page.LegalEntityView;
import org.creditback.web.page.Page;

/** The number sequences of a legal entity: how numbers are written, and which comes next. */
@Named
@RequestScoped
public class NumberSequencesView {

    @EJB
    NumberSequences sequences;

    @Inject
    LegalEntityView entity;

    @Inject
    Page page;

    public List<NumberSequence> getSequences() {
        return page.once("sequences", () -> sequences.list(entity.id()));
    }

    /** The numbers that come next: one, or one for each fiscal year that has begun; the first of this year where none has. */
    public List<String> next(NumberSequence sequence) {
        return sequence.next().isEmpty()
                ? List.of(sequence.number(page.today(entity.get().timeZone()).getYear(), 1))
                : sequence.next().stream()
                        .map(each -> sequence.number(each.fiscalYear(), each.value()))
                        .toList();
    }
}
