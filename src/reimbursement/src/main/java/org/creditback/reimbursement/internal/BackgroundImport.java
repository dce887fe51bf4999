package org.creditback.reimbursement.internal;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.creditback.domain.RuleViolation;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.ledger.Roles;

/** Imports a file after the page that sent it has been answered; as the person who sent it. */
@Stateless
@RolesAllowed({Roles.AR_CLERK, Roles.AP_CLERK, Roles.CONTROLLER})
@TransactionAttribute(NOT_SUPPORTED)
public class BackgroundImport {

    private static final Logger LOG = Logger.getLogger(BackgroundImport.class.getName());

    @Inject
    private FileImport fileImport;

    /** To the end; what went wrong is kept with the import. */
    @Asynchronous
    public void finish(TakenFile file, List<LegalEntityId> granted) {
        try {
            fileImport.finish(file, granted);
        } catch (RuleViolation refused) {
            LOG.log(Level.FINE, "The import was refused", refused);
        } catch (RuntimeException failure) {
            LOG.log(Level.SEVERE, failure, () -> "Import " + file.importId() + " broke off");
        }
    }
}
