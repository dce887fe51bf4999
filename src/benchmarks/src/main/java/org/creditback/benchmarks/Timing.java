package org.creditback.benchmarks;

/**
 * How long a run took, as its own tables say.
 *
 * @param run        the run
 * @param considered customers with an open credit
 * @param reimbursed customers
 * @param freeze     milliseconds from the begin of the selection to the frozen run
 * @param transfer   milliseconds from there to the last chunk
 * @param proof      milliseconds from there to the end
 */
record Timing(long run, int considered, int reimbursed, long freeze, long transfer, long proof) {

    long whole() {
        return freeze + transfer + proof;
    }
}
