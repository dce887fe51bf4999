package org.creditback.payables.internal;

import static jakarta.ejb.TransactionAttributeType.REQUIRED;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.creditback.domain.InvariantBroken;
import org.creditback.domain.ListPart;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.approval.FourEyes;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.payables.BankFileState;
import org.creditback.domain.payables.PaymentState;
import org.creditback.ledger.Access;
import org.creditback.ledger.AuditEvent;
import org.creditback.ledger.AuditFacts;
import org.creditback.ledger.AuditTrail;
import org.creditback.ledger.LedgerTerms;
import org.creditback.ledger.Roles;
import org.creditback.payables.BankFileLine;
import org.creditback.payables.BankFiles;
import org.creditback.payables.FileText;
import org.creditback.payables.internal.iso20022.BankFile;
import org.creditback.payables.internal.iso20022.BankFileCheck;
import org.creditback.payables.internal.iso20022.CheckedFile;
import org.creditback.payables.internal.iso20022.ControlTotal;
import org.creditback.payables.internal.iso20022.Finding;
import org.creditback.payables.store.BankFileStore;
import org.creditback.payables.store.PaymentLineStore;
import org.jspecify.annotations.Nullable;

/** Bank files of the caller's legal entities: whoever moves one on locks it first. */
@Stateless
@RolesAllowed({Roles.AP_CLERK, Roles.CONTROLLER})
@TransactionAttribute(REQUIRED)
public class BankFilesBean implements BankFiles {

    private static final int LARGEST_PAGE = 1_001;

    @Inject
    private BankFileStore files;

    @Inject
    private PaymentLineStore lines;

    @Inject
    private FileTexts texts;

    @EJB
    private LedgerTerms ledger;

    @EJB
    private Access access;

    @EJB
    private AuditTrail audit;

    @Inject
    private Clock clock;

    @Override
    @RolesAllowed({Roles.AP_CLERK, Roles.CONTROLLER, Roles.AUDITOR})
    @TransactionAttribute(SUPPORTS)
    public List<BankFileLine> files(LegalEntityId entity, long before, int size) {
        access.require(entity);
        return files.list(entity, before, Math.max(1, Math.min(LARGEST_PAGE, size)));
    }

    @Override
    @RolesAllowed({Roles.AP_CLERK, Roles.CONTROLLER, Roles.AUDITOR})
    @TransactionAttribute(SUPPORTS)
    public BankFileLine get(LegalEntityId entity, long file) {
        access.require(entity);
        return files.find(entity, file).orElseThrow(() -> new Refusal(RefusalReason.NOT_FOUND, file));
    }

    @Override
    @RolesAllowed({Roles.AP_CLERK, Roles.CONTROLLER, Roles.AUDITOR})
    public void write(LegalEntityId entity, long file, OutputStream out) throws IOException {
        access.require(entity);
        BankFileLine found = files.find(entity, file).orElseThrow(() -> new Refusal(RefusalReason.NOT_FOUND, file));
        audit(entity, found, "BANK_FILE_READ", null);
        bytes(found).transferTo(out);
    }

    private StoredBytes bytes(BankFileLine file) {
        return new StoredBytes(part -> files.piece(file.id(), part));
    }

    @Override
    @RolesAllowed({Roles.AP_CLERK, Roles.CONTROLLER, Roles.AUDITOR})
    @TransactionAttribute(SUPPORTS)
    public ListPart<FileText> changes(LegalEntityId entity, long file, @Nullable String after, int size) {
        return texts.changes(entity, get(entity, file), after, Math.max(1, Math.min(LARGEST_PAGE - 1, size)));
    }

    @Override
    @RolesAllowed(Roles.CONTROLLER)
    public void release(LegalEntityId entity, long file, String controlTotal) {
        BankFileLine found = locked(entity, file, BankFileState.BUILT);
        // Also: constraints releaser_is_not_builder and releaser_changed_no_bank_account.
        new FourEyes(found.sha256(), Set.of(found.builtBy()), files.bankDetailAuthors(file))
                .objection(access.caller(), found.sha256())
                .ifPresent(objection -> {
                    throw new Refusal(objection);
                });
        if (!controlTotal.strip().equals(found.controlTotal())) {
            throw PayablesCheck.bad("controlTotal", controlTotal);
        }
        unchanged(found);
        free(entity, found);
        files.release(file, access.caller());
        audit(entity, found, "BANK_FILE_RELEASED", null);
    }

    // Bytes, hash, count and sum again, as they lie in the database now (BF-3, BF-4); a transfer file is read as a bank
    // would.
    private void unchanged(BankFileLine file) {
        BankFileStore.Sum sum = files.sum(file.id());
        if (sum.payments() != file.payments() || !sum.total().equals(file.controlTotal())) {
            throw new InvariantBroken("bank file " + file.messageId() + " has other payments than were built");
        }
        if (file.mediaType().endsWith("xml")) {
            readBack(file);
        } else if (!sha256(file).equals(file.sha256())) {
            throw new InvariantBroken("bank file " + file.messageId() + " is not what was built");
        }
    }

    private void readBack(BankFileLine file) {
        try {
            CheckedFile checked = BankFileCheck.of(() -> bytes(file));
            if (!checked.isSound()) {
                Finding first = checked.findings().get(0);
                throw new Refusal(
                        RefusalReason.BAD_BANK_FILE, checked.count(), first.code(), first.identity(), first.element());
            }
            if (!checked.isStill(
                    new BankFile(ControlTotal.of(file.payments(), file.controlTotal()), file.size(), file.sha256()))) {
                throw new InvariantBroken("bank file " + file.messageId() + " is not what was built");
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("a file in the database has no other storage that could fail", impossible);
        }
    }

    private String sha256(BankFileLine file) {
        MessageDigest digest = PaymentRequests.sha256();
        try (DigestInputStream bytes = new DigestInputStream(bytes(file), digest)) {
            bytes.transferTo(OutputStream.nullOutputStream());
        } catch (IOException impossible) {
            throw new UncheckedIOException("a file in the database has no other storage that could fail", impossible);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    // What came after the approval of the journal stops its payments at the last door too (F28).
    private void free(LegalEntityId entity, BankFileLine file) {
        LocalDate today =
                LocalDate.now(clock.withZone(ledger.legalEntity(entity).timeZone()));
        lines.blocked(file.journal(), PaymentState.GENERATED, today).ifPresent(blocked -> {
            throw new Refusal(RefusalReason.NOT_PAYABLE, blocked.vendorAccount(), blocked.reason());
        });
    }

    @Override
    public void startHandOver(LegalEntityId entity, long file) {
        access.require(entity);
        BankFileLine found = locked(entity, file);
        boolean ready = found.state() == BankFileState.RELEASED
                || (found.state() == BankFileState.BUILT && !files.needsRelease(file));
        if (!ready || found.handOverStarted() != null) {
            throw new Refusal(RefusalReason.WRONG_STATE, found.state());
        }
        free(entity, found);
        if (found.state() == BankFileState.BUILT) {
            files.releaseWithoutPerson(file);
        }
        files.startHandOver(file, access.caller());
        audit(entity, found, "BANK_FILE_HAND_OVER_STARTED", null);
    }

    @Override
    public void endHandOver(LegalEntityId entity, long file) {
        access.require(entity);
        BankFileLine found = locked(entity, file);
        if (found.state() == BankFileState.HANDED_OVER || found.state() == BankFileState.ANSWERED) {
            return;
        }
        if (found.state() != BankFileState.RELEASED || found.handOverStarted() == null) {
            throw new Refusal(RefusalReason.WRONG_STATE, found.state());
        }
        files.endHandOver(file);
        files.advance(file, PaymentState.GENERATED, PaymentState.SENT, null, access.caller());
        audit(entity, found, "BANK_FILE_HANDED_OVER", null);
    }

    @Override
    public void giveUpHandOver(LegalEntityId entity, long file, String reason) {
        access.require(entity);
        needed(reason);
        BankFileLine found = locked(entity, file, BankFileState.RELEASED);
        if (found.handOverStarted() == null) {
            throw new Refusal(RefusalReason.WRONG_STATE, found.state());
        }
        files.giveUpHandOver(file);
        audit(entity, found, "BANK_FILE_HAND_OVER_GIVEN_UP", reason.strip());
    }

    @Override
    public void discard(LegalEntityId entity, long file, String reason) {
        access.require(entity);
        needed(reason);
        BankFileLine found = locked(entity, file);
        boolean early = found.state() == BankFileState.BUILT || found.state() == BankFileState.RELEASED;
        if (!early || found.handOverStarted() != null || files.isPosted(file)) {
            throw new Refusal(RefusalReason.WRONG_STATE, found.state());
        }
        files.discard(file, reason.strip(), access.caller());
        files.advance(file, PaymentState.GENERATED, PaymentState.CANCELED, reason.strip(), access.caller());
        audit(entity, found, "BANK_FILE_DISCARDED", reason.strip());
    }

    private BankFileLine locked(LegalEntityId entity, long file, BankFileState state) {
        access.require(entity);
        BankFileLine found = locked(entity, file);
        if (found.state() != state) {
            throw new Refusal(RefusalReason.WRONG_STATE, found.state());
        }
        return found;
    }

    private BankFileLine locked(LegalEntityId entity, long file) {
        return files.lock(entity, file).orElseThrow(() -> new Refusal(RefusalReason.NOT_FOUND, file));
    }

    private static void needed(String reason) {
        if (reason.isBlank()) {
            throw Refusal.ofField(RefusalReason.MISSING_VALUE, "reason");
        }
    }

    private void audit(LegalEntityId entity, BankFileLine file, String action, @Nullable String reason) {
        audit.record(new AuditEvent(
                entity,
                access.caller(),
                action,
                "BANK_FILE",
                String.valueOf(file.id()),
                null,
                new AuditFacts()
                        .with("messageId", file.messageId())
                        .with("sha256", file.sha256())
                        .with("payments", file.payments())
                        .with("controlTotal", file.controlTotal())
                        .json(),
                reason));
    }
}
