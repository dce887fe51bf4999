package org.creditback.reimbursement.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Books that remember which groups were tried and which were committed, and fail for the candidates they are told to. */
final class FakeBooks extends RunExecution {

    final List<List<Integer>> tried = new ArrayList<>();
    final List<List<Integer>> committed = new ArrayList<>();
    final Set<Integer> held = new HashSet<>();

    private final Map<Integer, Supplier<RuntimeException>> poison = new HashMap<>();
    private int conflicts;
    private int heldFor = Integer.MAX_VALUE;

    /** Every group with this candidate fails so. */
    void poison(int candidateNo, Supplier<RuntimeException> failure) {
        poison.put(candidateNo, failure);
    }

    /** Whoever holds customers lets go of all of them after some tries. */
    void letGoAfter(int tries) {
        heldFor = tries;
    }

    /** The next groups fail, whatever is in them. */
    void conflictNext(int times) {
        conflicts = times;
    }

    @Override
    public ChunkTransfer.Written transfer(RunLease lease, Collection<Integer> candidateNos) {
        List<Integer> group = List.copyOf(candidateNos);
        tried.add(group);
        if (conflicts > 0) {
            conflicts--;
            throw Failures.deadlock();
        }
        if (tried.size() > heldFor) {
            held.clear();
        }
        if (group.stream().anyMatch(held::contains)) {
            throw Failures.lockTimeout();
        }
        group.stream().filter(poison::containsKey).findFirst().ifPresent(candidate -> {
            throw poison.get(candidate).get();
        });
        committed.add(group);
        return new ChunkTransfer.Written(group.size(), 0);
    }

    @Override
    public List<Integer> free(RunLease lease, Collection<Integer> candidateNos) {
        return candidateNos.stream()
                .filter(candidate -> !held.contains(candidate))
                .toList();
    }
}
