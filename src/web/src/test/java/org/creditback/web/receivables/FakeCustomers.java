package org.creditback.web.receivables;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.receivables.CustomerFilter;
import org.creditback.receivables.Customer;
import org.creditback.receivables.CustomerDetails;
import org.creditback.receivables.CustomerLine;
import org.creditback.receivables.CustomerOrder;
import org.creditback.receivables.Customers;
import org.creditback.receivables.OpenDocument;
import org.creditback.receivables.Party;
import org.creditback.reimbursement.CustomerMaintenance;

/** One customer behind the door, and what was asked of it. */
public class FakeCustomers implements Customers, CustomerMaintenance {

    final List<String> asked = new ArrayList<>();
    Customer customer = customer(null, 0);

    static Customer customer(String vendorAccount, int version) {
        Party party = new Party("C-1", "Anna Jansen", "EUR", "nl", null, null, null, null, "NL");
        return new Customer(party, "RETAIL", vendorAccount, null, null, null, null, version);
    }

    @Override
    public int count(LegalEntityId entity, CustomerFilter filter, int most) {
        asked.add("count " + filter.terms());
        return filter.terms().toString().contains("many") ? most : 1;
    }

    @Override
    public List<CustomerLine> list(
            LegalEntityId entity, CustomerFilter filter, CustomerOrder order, int first, int size) {
        asked.add(order.field() + (order.ascending() ? " up " : " down ") + first + "+" + size);
        return List.of(new CustomerLine("C-1", "Anna Jansen", "RETAIL", "EUR", "NL", null, null, List.of()));
    }

    @Override
    public Customer get(LegalEntityId entity, String account) {
        if (!account.equals("C-1")) {
            throw new Refusal(RefusalReason.NOT_FOUND, account);
        }
        return customer;
    }

    @Override
    public List<OpenDocument> openDocuments(LegalEntityId entity, String account, int size) {
        return List.of();
    }

    @Override
    public Set<String> openCredits(LegalEntityId entity, String account, Collection<String> documents) {
        return Set.of();
    }

    @Override
    public Customer create(LegalEntityId entity, String account, String currency, CustomerDetails details) {
        asked.add("create " + account + " " + details.name() + " " + currency);
        return customer;
    }

    @Override
    public Customer change(LegalEntityId entity, String account, CustomerDetails details, int version) {
        if (version != customer.version()) {
            throw new Refusal(RefusalReason.STALE_VERSION);
        }
        customer = with(details, version + 1);
        return customer;
    }

    private static Customer with(CustomerDetails details, int version) {
        Party party = new Party(
                "C-1",
                details.name(),
                "EUR",
                details.language(),
                details.address().street(),
                details.address().buildingNumber(),
                details.address().postalCode(),
                details.address().town(),
                details.country());
        return new Customer(
                party,
                details.group(),
                details.vendorAccount(),
                details.hold(),
                details.legalStatus(),
                details.legalStatusUntil(),
                null,
                version);
    }

    @Override
    public void delete(LegalEntityId entity, String account, int version, String reason) {
        if (reason.equals("in use")) {
            throw new Refusal(RefusalReason.IN_USE, account);
        }
        asked.add("delete " + account + " " + version + " " + reason);
    }
}
