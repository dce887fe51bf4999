package org.creditback.reimbursement.internal;

import static jakarta.ejb.TransactionAttributeType.REQUIRED;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.creditback.ledger.Access;
import org.creditback.ledger.Roles;
import org.creditback.reimbursement.NumberEntry;
import org.creditback.reimbursement.NumberEntry.Place;
import org.creditback.reimbursement.NumberFilter;
import org.creditback.reimbursement.NumberList;
import org.creditback.reimbursement.store.NumberEntryStore;
import org.creditback.reimbursement.store.NumberEntryStore.Block;

/** Goes through the blocks in which numbers were assigned, and asks what became of those in a block. */
@Stateless
@RolesAllowed({Roles.AR_CLERK, Roles.AP_CLERK, Roles.CONTROLLER, Roles.AUDITOR})
// In a transaction, though it only reads: a question of several statements then has one connection.
@TransactionAttribute(REQUIRED)
public class NumberListBean implements NumberList {

    // A page of 1,000, and one more that tells whether there is a next.
    private static final int LARGEST_PAGE = 1_001;
    private static final int BLOCKS = 500;

    @Inject
    private NumberEntryStore store;

    @EJB
    private Access access;

    @Override
    public List<NumberEntry> list(NumberFilter filter, Place after, int size) {
        access.require(filter.entity());
        int wanted = Math.min(size, LARGEST_PAGE);
        List<NumberEntry> found = new ArrayList<>();
        Place place = after;
        List<Block> blocks;
        do {
            blocks = store.blocks(filter, place, BLOCKS);
            for (Block block : blocks) {
                if (found.size() < wanted) {
                    found.addAll(store.entries(filter, block, place, wanted - found.size()));
                    place = block.end();
                }
            }
        } while (found.size() < wanted && blocks.size() == BLOCKS);
        return found;
    }
}
