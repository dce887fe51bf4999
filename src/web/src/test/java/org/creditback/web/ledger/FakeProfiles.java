package org.creditback.web.ledger;

import java.util.ArrayList;
import java.util.List;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.ledger.ChartOfAccounts;
import org.creditback.ledger.LedgerAccount;
import org.creditback.ledger.ProfileRelation;
import org.creditback.ledger.ProfileRow;
import org.creditback.reimbursement.PostingProfiles;
import org.creditback.reimbursement.ProfileSide;

/** The default profile of customers and a row of its group 10, and the default of vendors, behind the doors. */
class FakeProfiles implements PostingProfiles, ChartOfAccounts {

    final List<ProfileRow> customers = new ArrayList<>(List.of(
            new ProfileRow("GEN", ProfileRelation.GROUP, "10", "130110", true, 0),
            new ProfileRow("GEN", ProfileRelation.ALL, "", "130100", true, 0)));
    private final List<ProfileRow> vendors =
            new ArrayList<>(List.of(new ProfileRow("GEN", ProfileRelation.ALL, "", "200100", true, 0)));
    final List<LedgerAccount> chart = new ArrayList<>(List.of(new LedgerAccount("130100", "Accounts receivable")));

    private List<ProfileRow> rows(ProfileSide side) {
        return side == ProfileSide.CUSTOMER ? customers : vendors;
    }

    @Override
    public List<ProfileRow> list(LegalEntityId entity, ProfileSide side) {
        return List.copyOf(rows(side));
    }

    @Override
    public ProfileRow add(LegalEntityId entity, ProfileSide side, ProfileRow row, String accountName) {
        if (rows(side).stream().anyMatch(row::isSameAs)) {
            throw new Refusal(RefusalReason.ALREADY_EXISTS, row.key());
        }
        add(entity, new LedgerAccount(row.summaryAccount(), accountName));
        rows(side).add(row);
        return row;
    }

    @Override
    public ProfileRow change(LegalEntityId entity, ProfileSide side, ProfileRow row, String accountName) {
        remove(side, row);
        ProfileRow after = new ProfileRow(
                row.profile(), row.relation(), row.value(), row.summaryAccount(), row.isDefault(), row.version() + 1);
        rows(side).add(after);
        return after;
    }

    @Override
    public void delete(LegalEntityId entity, ProfileSide side, ProfileRow row) {
        remove(side, row);
    }

    private void remove(ProfileSide side, ProfileRow row) {
        if (rows(side).stream().noneMatch(each -> each.isSameAs(row) && each.version() == row.version())) {
            throw new Refusal(RefusalReason.STALE_VERSION);
        }
        rows(side).removeIf(row::isSameAs);
    }

    @Override
    public List<LedgerAccount> accounts(LegalEntityId entity) {
        return chart;
    }

    @Override
    public void add(LegalEntityId entity, LedgerAccount account) {
        chart.add(account);
    }

    @Override
    public boolean hasPostings(LegalEntityId entity, String account) {
        return false;
    }
}
