package org.creditback.web.payments;

import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.creditback.domain.ListPart;
import org.creditback.domain.Refusal;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.payables.BankFileState;
import org.creditback.payables.BankFileLine;
import org.creditback.payables.BankFiles;
import org.creditback.payables.FileText;

/** One bank file behind the door, and what was asked of it. */
class FakeBankFiles implements BankFiles {

    final List<String> asked = new ArrayList<>();
    BankFileState state = BankFileState.BUILT;
    boolean needsRelease = true;
    Instant started;
    Refusal refusal;

    private void ask(String what) {
        asked.add(what);
        if (refusal != null) {
            throw refusal;
        }
    }

    @Override
    public BankFileLine get(LegalEntityId entity, long file) {
        return new BankFileLine(
                file,
                7,
                "SEPA",
                "MAIN",
                "M1",
                "application/xml",
                "abc",
                10,
                1,
                "100.00",
                state,
                "clerk",
                Instant.EPOCH,
                needsRelease,
                null,
                started,
                null);
    }

    @Override
    public void discard(LegalEntityId entity, long file, String reason) {
        ask("discard " + reason);
    }

    @Override
    public List<BankFileLine> files(LegalEntityId entity, long before, int size) {
        return List.of();
    }

    @Override
    public ListPart<FileText> changes(LegalEntityId entity, long number, String after, int size) {
        return new ListPart<>(List.of(new FileText(1, "E2E-1", "V-1", "Cdtr/Nm", "Ä", "Ae")), null);
    }

    @Override
    public void write(LegalEntityId entity, long number, OutputStream out) {
        ask("write");
    }

    @Override
    public void release(LegalEntityId entity, long number, String controlTotal) {
        ask("release " + controlTotal);
    }

    @Override
    public void startHandOver(LegalEntityId entity, long number) {
        ask("start");
    }

    @Override
    public void endHandOver(LegalEntityId entity, long number) {
        ask("end");
    }

    @Override
    public void giveUpHandOver(LegalEntityId entity, long number, String reason) {
        ask("give up " + reason);
    }
}
