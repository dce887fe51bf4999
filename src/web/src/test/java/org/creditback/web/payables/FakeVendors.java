package org.creditback.web.payables;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.payables.RequestSource;
import org.creditback.domain.payables.VendorState;
import org.creditback.ledger.Address;
import org.creditback.payables.NewBankAccount;
import org.creditback.payables.Vendor;
import org.creditback.payables.VendorBankAccount;
import org.creditback.payables.VendorDetails;
import org.creditback.payables.VendorFilter;
import org.creditback.payables.VendorOrder;
import org.creditback.payables.Vendors;
import org.jspecify.annotations.Nullable;

/** One vendor behind the door, and what was asked of it. */
class FakeVendors implements Vendors {

    final List<String> asked = new ArrayList<>();
    final List<VendorBankAccount> bankAccounts = new ArrayList<>();
    Vendor vendor = vendor(named("Jansen"), 0);
    RefusalReason deletionRefused;

    static VendorDetails named(String name) {
        return new VendorDetails(
                name, "NL", "EUR", "nl", Address.NONE, "NL", null, null, "SEPA", 14, "", VendorState.ACTIVE);
    }

    static Vendor vendor(VendorDetails details, int version) {
        return new Vendor("V-1", details, null, false, null, null, version);
    }

    void changeBySomebodyElse(String name) {
        vendor = vendor(named(name), vendor.version() + 1);
    }

    @Override
    public int count(LegalEntityId entity, VendorFilter filter, int most) {
        asked.add("count " + filter.account() + "|" + filter.name() + "|" + filter.withOneTime());
        return filter.name().equals("many") ? most : 1;
    }

    @Override
    public List<Vendor> list(LegalEntityId entity, VendorFilter filter, VendorOrder order, int first, int size) {
        asked.add(order.field() + (order.ascending() ? " up " : " down ") + first + "+" + size);
        return List.of(vendor);
    }

    @Override
    public List<Vendor> after(LegalEntityId entity, VendorFilter filter, String after, int size) {
        return after.isEmpty() ? List.of(vendor) : List.of();
    }

    @Override
    public Vendor get(LegalEntityId entity, String account) {
        if (!account.equals("V-1")) {
            throw new Refusal(RefusalReason.NOT_FOUND, account);
        }
        return vendor;
    }

    @Override
    public List<VendorBankAccount> bankAccounts(LegalEntityId entity, String account) {
        return List.copyOf(bankAccounts);
    }

    @Override
    public Vendor create(LegalEntityId entity, String account, VendorDetails details) {
        asked.add("create " + account + " " + details.name() + " " + details.currency());
        return new Vendor(account, details, null, false, null, null, 0);
    }

    @Override
    public Vendor change(LegalEntityId entity, String account, VendorDetails details, int version) {
        if (version != vendor.version()) {
            throw new Refusal(RefusalReason.STALE_VERSION);
        }
        vendor = vendor(details, version + 1);
        return vendor;
    }

    @Override
    public void proposeBankAccount(
            LegalEntityId entity, String account, NewBankAccount given, @Nullable RequestSource source) {
        asked.add("propose " + given.iban() + " " + source);
        bankAccounts.add(new VendorBankAccount(
                1,
                "•••• 4300",
                null,
                null,
                VendorBankAccount.State.PROPOSED,
                source,
                "clerk.ap",
                Instant.EPOCH,
                null,
                null));
    }

    @Override
    public void delete(LegalEntityId entity, String account, int version, String reason) {
        if (deletionRefused != null) {
            throw new Refusal(deletionRefused, account);
        }
        asked.add("delete " + account + " " + version + " " + reason);
    }
}
