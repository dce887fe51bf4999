package org.creditback.reimbursement.batch;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Deque;
import org.creditback.reimbursement.internal.RunExecution;
import org.jspecify.annotations.Nullable;

/** Reads the numbers of candidates still selected, page by page in transactions of its own: no lock, no cursor, no checkpoint. */
@Named
@Dependent
public class CandidateReader extends AbstractItemReader {

    @Inject
    @BatchProperty
    private long run;

    @Inject
    @BatchProperty
    private int first;

    @Inject
    @BatchProperty
    private int last;

    @Inject
    private RunExecution execution;

    private final Deque<Integer> page = new ArrayDeque<>();
    private int after;

    @Override
    public void open(@Nullable Serializable checkpoint) {
        after = first - 1;
    }

    @Override
    public @Nullable Object readItem() {
        if (page.isEmpty()) {
            page.addAll(execution.nextSelected(run, after, last));
        }
        Integer next = page.poll();
        if (next != null) {
            after = next;
        }
        return next;
    }
}
