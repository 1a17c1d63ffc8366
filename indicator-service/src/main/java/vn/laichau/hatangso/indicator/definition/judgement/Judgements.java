package vn.laichau.hatangso.indicator.definition.judgement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import vn.laichau.hatangso.chassis.transition.Actor;
import vn.laichau.hatangso.chassis.transition.Outcome;
import vn.laichau.hatangso.indicator.database.AsJson;
import vn.laichau.hatangso.indicator.definition.Target;
import vn.laichau.hatangso.indicator.patch.Change;

/** Judgements are added and never changed. */
@ApplicationScoped
public class Judgements {

    private static final String KNOWN = """
            SELECT id, target, outcome, judged_on, reason, evidence, organisation, author AS recorded_by, recorded_at
            FROM judgement WHERE recorded_at <= :knownAt AND (:target::text IS NULL OR target = :target)
            ORDER BY recorded_at, id
            """;

    private static final String ADD = """
            INSERT INTO judgement (target, outcome, judged_on, reason, evidence, organisation, author, recorded_at)
            VALUES (:target, :outcome, :judgedOn, :reason, :evidence::jsonb, :organisation, :author, :now)
            """;

    private final Jdbi jdbi;
    private final Clock clock;

    public Judgements(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** The last judgement of each target that was known at an instant. */
    public Map<String, Judgement> lastByTarget(OffsetDateTime knownAt) {
        return list(null, knownAt).stream()
                .collect(Collectors.toMap(Judgement::target, Function.identity(), (earlier, later) -> later));
    }

    public Outcome<Judgement> add(Target target, NewJudgement judgement, Actor author) {
        return Change.unless(judgement.faults(target, author.today()), () -> add(target.code(), judgement, author));
    }

    private Judgement add(String target, NewJudgement judgement, Actor author) {
        jdbi.useHandle(handle -> handle.createUpdate(ADD)
                .bind("target", target)
                .bind("outcome", judgement.outcome())
                .bind("judgedOn", judgement.judgedOn())
                .bind("reason", judgement.reason())
                .bind("evidence", new AsJson(judgement.evidence()))
                .bind("organisation", author.organisation())
                .bind("author", author.account())
                .bind("now", OffsetDateTime.now(clock))
                .execute());
        var all = list(target, OffsetDateTime.now(clock));
        return all.get(all.size() - 1);
    }

    /** @param target null for all */
    public List<Judgement> list(String target, OffsetDateTime knownAt) {
        return jdbi.withHandle(handle -> handle.createQuery(KNOWN)
                .bind("target", target)
                .bind("knownAt", knownAt)
                .mapTo(Judgement.class)
                .list());
    }
}
