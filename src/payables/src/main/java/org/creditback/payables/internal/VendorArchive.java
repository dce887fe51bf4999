package org.creditback.payables.internal;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Every night: archives one-time vendors that nobody needs (VE-13). Nothing depends on its being punctual or unique. */
@Startup
@Singleton
@PermitAll
public class VendorArchive {

    private static final Logger LOG = System.getLogger(VendorArchive.class.getName());

    @Inject
    private VendorArchiving archiving;

    /** One round; each page of vendors in a transaction of its own. */
    @Schedule(hour = "3", minute = "17", persistent = false)
    @TransactionAttribute(NOT_SUPPORTED)
    public void round() {
        int archived = 0;
        int page;
        do {
            page = archiving.archivePage();
            archived += page;
        } while (page == VendorArchiving.PAGE);
        if (archived > 0) {
            LOG.log(Level.INFO, "one-time vendors archived: {0}", archived);
        }
    }
}
