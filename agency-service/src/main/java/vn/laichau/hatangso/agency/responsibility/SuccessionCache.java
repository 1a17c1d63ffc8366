package vn.laichau.hatangso.agency.responsibility;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import vn.laichau.hatangso.chassis.caller.SuccessorLookup;
import vn.laichau.hatangso.chassis.time.VietnamTime;

/**
 * Remembers the lines of succession, so that no request asks for them. Here they are known with the commit that changed them,
 * in other replicas a moment later; when their day comes, everywhere at once.
 */
@ApplicationScoped
public class SuccessionCache implements SuccessorLookup {

    /** Before the first observers that ask whose part is played. */
    private static final int FIRST = 500;

    private static final Logger LOG = Logger.getLogger(SuccessionCache.class);

    private final SuccessionLineTable table;
    private final Clock clock;
    private volatile Known known;

    SuccessionCache(SuccessionLineTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
        this.known = Known.nothing();
    }

    /** What is remembered, and what followed from it on one day for the organisations that asked. */
    record Known(SuccessionLines lineage, LocalDate day, ConcurrentHashMap<String, Set<String>> predecessors) {

        static Known nothing() {
            return new Known(new SuccessionLines(List.of()), LocalDate.MIN, new ConcurrentHashMap<>());
        }
    }

    /** Fired within a transaction that changes a succession. */
    public record Changed() {}

    public SuccessionLines get() {
        return known.lineage();
    }

    /** As the database has it, whatever other replicas recorded; for who holds the lock under which they are recorded. */
    public SuccessionLines fresh() {
        refresh();
        return get();
    }

    /** As they were known at an instant: what was recorded later, or withdrawn by then, is left out. */
    public SuccessionLines knownAt(Instant at) {
        return new SuccessionLines(table.listKnown(at));
    }

    /** The day that it is in Vietnam. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), VietnamTime.ZONE);
    }

    /** Who answers today for a thing that bears the agency's code. */
    public String responsible(String agency, WorkItem workItem) {
        return get().responsible(agency, workItem, today());
    }

    @Override
    public String successorOf(String organisation) {
        return successorOf(organisation, today());
    }

    @Override
    public String successorOf(String organisation, LocalDate day) {
        return get().responsible(organisation, new WorkItem(WorkItemKind.TOKENS, organisation), day);
    }

    @Override
    public Set<String> predecessorsOf(String organisation) {
        var today = today();
        var now = known;
        return today.equals(now.day())
                ? now.predecessors()
                        .computeIfAbsent(organisation, code -> now.lineage().predecessors(code, today))
                : now.lineage().predecessors(organisation, today);
    }

    void begin(@Observes @Priority(FIRST) StartupEvent started) {
        refresh();
    }

    void afterChange(@Observes(during = TransactionPhase.AFTER_SUCCESS) Changed changed) {
        regularly();
    }

    @Scheduled(every = "${lineage.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void regularly() {
        try {
            refresh();
        } catch (RuntimeException away) {
            LOG.warn("the lines of succession could not be read again, those known stay in use", away);
        }
    }

    private void refresh() {
        known = new Known(new SuccessionLines(table.list()), today(), new ConcurrentHashMap<>());
    }
}
