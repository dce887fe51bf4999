package org.creditback.reimbursement;

import org.jspecify.annotations.Nullable;

/**
 * A schedule in a list.
 *
 * @param schedule the schedule
 * @param last     what became of the last time at which it was due; null before the first
 */
public record ScheduleLine(Schedule schedule, @Nullable ScheduleResult last) {}
