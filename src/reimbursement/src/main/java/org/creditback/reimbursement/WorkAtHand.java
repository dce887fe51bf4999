package org.creditback.reimbursement;

import java.util.List;

/**
 * What waits for people; each list the newest first, 50 at most.
 *
 * @param open        runs that have not ended; a preview only as long as it is valid
 * @param failed      runs of the last 30 days that failed for customers
 * @param latest      the latest runs, five at most
 * @param bankChanges changed bank accounts of vendors that wait for their approval
 */
public record WorkAtHand(List<RunLine> open, List<RunLine> failed, List<RunLine> latest, int bankChanges) {}
