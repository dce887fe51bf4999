package org.creditback.reimbursement;

import java.util.Map;

/**
 * What a person chooses of a saved view.
 *
 * @param name       how it is found, once among the own and once among the published views, in whatever case
 * @param conditions values by the names that the report's address has for them; whoever reads them passes over what it does not know
 * @param published  for everybody of the legal entity
 */
public record ViewTerms(String name, Map<String, String> conditions, boolean published) {

    /** The longest name. */
    public static final int LONGEST_NAME = 60;

    /** Keeps what cannot be changed any more. */
    public ViewTerms {
        name = name.strip();
        conditions = Map.copyOf(conditions);
    }
}
