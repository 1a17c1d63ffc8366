package vn.laichau.hatangso.indicator.definition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import vn.laichau.hatangso.chassis.content.ContentCheck;
import vn.laichau.hatangso.chassis.problem.CommonErrorCode;
import vn.laichau.hatangso.indicator.definition.DefinitionHistory.Kind;
import vn.laichau.hatangso.indicator.definition.NewTargetVersion.Decision;
import vn.laichau.hatangso.indicator.definition.Target.Comparator;
import vn.laichau.hatangso.indicator.patch.Recorded;
import vn.laichau.hatangso.indicator.patch.Recorded.Rejection;

/** Makes a target version of each accepted item of a decision, once however often it is told; what cannot be is told back. */
@ApplicationScoped
class RecordDecidedTargets {

    private static final Logger LOG = Logger.getLogger(RecordDecidedTargets.class);

    private static final String REMEMBER = """
            INSERT INTO decided_target (item, decision, target, in_force_from, recorded_at)
            VALUES (:item, :decision, :target, :from, :now)
            """;

    private final Jdbi jdbi;
    private final Definitions definitions;
    private final TargetVersions versions;
    private final DefinitionHistory history;
    private final EditDefinitions changes;

    RecordDecidedTargets(
            Jdbi jdbi,
            Definitions definitions,
            TargetVersions versions,
            DefinitionHistory history,
            EditDefinitions changes) {
        this.jdbi = jdbi;
        this.definitions = definitions;
        this.versions = versions;
        this.history = history;
        this.changes = changes;
    }

    /**
     * An accepted item.
     *
     * @param item names it for ever
     * @param comparator null keeps the one before
     * @param due null keeps the one before
     */
    public record DecidedTarget(
            String item,
            String target,
            Comparator comparator,
            BigDecimal value,
            LocalDate due,
            LocalDate inForceFrom,
            Decision decision) {

        NewTargetVersion version() {
            return new NewTargetVersion(comparator, value, due, inForceFrom, decision);
        }
    }

    /** @param recordedAt when the sender came to know of the decision; null where it does not say */
    @Transactional
    public Recorded record(String decision, OffsetDateTime recordedAt, List<DecidedTarget> items) {
        // All of them before anything is written: what counts the changes of definitions is held from the first one on.
        history.lock(
                Kind.TARGET,
                items.stream()
                        .map(DecidedTarget::target)
                        .filter(Objects::nonNull)
                        .toList());
        var created = 0;
        var refused = new ArrayList<Rejection>();
        for (var item : items) {
            if (isDecided(item.item())) {
                continue;
            }
            var refusal = refusal(item);
            refusal.ifPresent(refused::add);
            if (refusal.isEmpty()) {
                add(decision, recordedAt, item);
                created++;
            }
        }
        LOG.infof("decision %s: %d target versions, %d refused", decision, created, refused.size());
        return Recorded.of(items.size(), created, 0, refused);
    }

    private void add(String decision, OffsetDateTime recordedAt, DecidedTarget item) {
        var knownFrom = history.knownFrom(item.target(), recordedAt);
        changes.add(item.target(), item.version(), item.decision().number(), knownFrom);
        remember(decision, item);
    }

    private Optional<Rejection> refusal(DecidedTarget item) {
        var target = item.target() == null ? Optional.<Target>empty() : definitions.findTarget(item.target(), null);
        if (target.isEmpty()) {
            return Optional.of(Rejection.of(item.item(), CommonErrorCode.UNKNOWN_CODE.at("/target")));
        }
        var stated = ContentCheck.faultsOf(item.version());
        var faults =
                stated.isEmpty() ? item.version().faults(target.get(), versions.listStarts(item.target())) : stated;
        return faults.stream().findFirst().map(error -> Rejection.of(item.item(), error));
    }

    private boolean isDecided(String item) {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT EXISTS (SELECT FROM decided_target WHERE item = :item)")
                        .bind("item", item)
                        .mapTo(Boolean.class)
                        .one());
    }

    /** In the transaction that makes the version: both are there or neither. */
    private void remember(String decision, DecidedTarget item) {
        jdbi.useHandle(handle -> handle.createUpdate(REMEMBER)
                .bind("item", item.item())
                .bind("decision", decision)
                .bind("target", item.target())
                .bind("from", item.inForceFrom())
                .bind("now", history.now())
                .execute());
    }
}
