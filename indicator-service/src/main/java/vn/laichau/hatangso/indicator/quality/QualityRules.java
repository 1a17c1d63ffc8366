package vn.laichau.hatangso.indicator.quality;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.transition.Actor;
import vn.laichau.hatangso.chassis.transition.Outcome;
import vn.laichau.hatangso.chassis.transition.Outcome.Done;
import vn.laichau.hatangso.chassis.transition.Revision;
import vn.laichau.hatangso.indicator.database.AsJson;
import vn.laichau.hatangso.indicator.patch.Change;

/** The rules and what they said before. */
@ApplicationScoped
class QualityRules {

    private static final String SELECT = """
            SELECT code, kind, indicator, statement, lower, upper, in_force, version FROM quality_rule
            """;

    private static final String CHANGE = """
            WITH changed AS (
                UPDATE quality_rule
                SET (statement, lower, upper, in_force, version)
                    = (:statement::jsonb, :lower, :upper, :inForce, version + 1)
                WHERE code = :code AND version = :version
                RETURNING *),
            ended AS (
                -- Nothing is found by a rule that is not in force.
                UPDATE figure_finding SET ended_at = :now, ending = 'RULE_OFF'
                WHERE NOT :inForce AND rule IN (SELECT code FROM changed) AND ended_at = 'infinity')
            INSERT INTO quality_rule_version (rule, version, statement, lower, upper, in_force, known_from, changed_by)
            SELECT code, version, statement, lower, upper, in_force, :now, :by FROM changed
            """;

    private static final String HISTORY = """
            SELECT version, statement, lower, upper, in_force, nullif(known_from, '-infinity') AS known_from, changed_by
            FROM quality_rule_version WHERE rule = :code ORDER BY version
            """;

    private final Jdbi jdbi;
    private final Clock clock;

    QualityRules(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    static List<QualityRule> inForce(Handle handle) {
        return handle.createQuery(SELECT + " WHERE in_force ORDER BY code")
                .mapTo(QualityRule.class)
                .list();
    }

    List<QualityRule> list() {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + " ORDER BY code")
                .mapTo(QualityRule.class)
                .list());
    }

    Optional<QualityRule> find(String code) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + " WHERE code = :code")
                .bind("code", code)
                .mapTo(QualityRule.class)
                .findOne());
    }

    List<QualityRuleVersion> history(String code) {
        return jdbi.withHandle(handle -> handle.createQuery(HISTORY)
                .bind("code", code)
                .mapTo(QualityRuleVersion.class)
                .list());
    }

    Outcome<QualityRule> change(String code, Revision seen, UnaryOperator<QualityRuleContent> wanted, Actor actor) {
        return Change.of(find(code), seen, present -> {
            var content = wanted.apply(QualityRuleContent.of(present));
            var faults = content.faults(present);
            if (!faults.isEmpty()) {
                return Outcome.refused(faults);
            }
            return write(present, content, actor)
                    ? new Done<>(find(code).orElseThrow())
                    : Outcome.refused(CommonProblem.PRECONDITION_FAILED);
        });
    }

    /** @return whether the rule was still as the actor saw it */
    private boolean write(QualityRule seen, QualityRuleContent content, Actor actor) {
        return jdbi.withHandle(handle -> handle.createUpdate(CHANGE)
                        .bind("code", seen.code())
                        .bind("version", seen.version())
                        .bind("statement", new AsJson(content.statement()))
                        .bind("lower", content.lower())
                        .bind("upper", content.upper())
                        .bind("inForce", content.inForce())
                        .bind("by", actor.account())
                        .bind("now", OffsetDateTime.now(clock))
                        .execute()
                == 1);
    }
}
