package org.creditback.reimbursement.operation;

/**
 * Imports of files, as an operator sees them.
 *
 * @param active       under way
 * @param rowsRead     by all imports, those under way among them
 * @param rowsAccepted by imports that ended
 * @param rowsRejected by imports that ended
 */
public record ImportFigures(long active, long rowsRead, long rowsAccepted, long rowsRejected) {}
