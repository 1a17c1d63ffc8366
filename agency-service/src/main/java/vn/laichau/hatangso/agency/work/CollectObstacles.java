package vn.laichau.hatangso.agency.work;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.hibernate.Session;
import vn.laichau.hatangso.agency.database.Rows;
import vn.laichau.hatangso.agency.proposal.ProposalState;
import vn.laichau.hatangso.agency.responsibility.SuccessionCache;
import vn.laichau.hatangso.agency.responsibility.WorkItem;
import vn.laichau.hatangso.agency.responsibility.WorkItemKind;
import vn.laichau.hatangso.agency.work.IndicatorObstacle.LastProposal;
import vn.laichau.hatangso.chassis.text.Text;

/** Reads what hinders each indicator, and what was asked about it, with one statement. */
@ApplicationScoped
class CollectObstacles {

    /** One row an indicator. Leads come as "task agency", for who answers in place of an agency depends on the task. */
    private static final String BY_INDICATOR = """
            SELECT DISTINCT ON (i.indicator)
                   CAST(i.indicator AS text) AS indicator, CAST(o.id AS text) AS id, o.title, o.organisation,
                   o.reported_at AS since,
                   CAST(count(*) FILTER (WHERE o.state <> 'RESOLVED') OVER (PARTITION BY i.indicator) AS integer) AS open,
                   (SELECT string_agg(t.code || ' ' || p.agency, ',' ORDER BY t.code, p.position)
                    FROM task t JOIN task_party p ON p.task_id = t.id
                    WHERE t.code = ANY (o.tasks) AND p.part = 'LEAD' AND coalesce(p.valid_from <= :today, true)
                      AND coalesce(p.valid_until > :today, true)) AS leads,
                   CAST(a.id AS text) AS proposal, a.title AS asked, a.state AS proposal_state, d.number AS decision
            FROM reported_obstacle o CROSS JOIN LATERAL unnest(o.indicators) AS i (indicator)
            LEFT JOIN LATERAL (SELECT p.id, p.title, p.state, p.decision
                               FROM proposal_obstacle q
                               JOIN proposal p ON p.organisation = q.organisation AND p.id = q.proposal_id
                               WHERE q.reported = o.id AND p.state IN ('SUBMITTED', 'DECIDED')
                               ORDER BY p.submitted_at DESC, p.id LIMIT 1) a ON true
            LEFT JOIN decision d ON d.id = a.decision
            WHERE o.state NOT IN ('DISMISSED', 'WITHDRAWN')
            ORDER BY i.indicator, o.state = 'RESOLVED', o.reported_at DESC, o.id
            """;

    private final Session database;
    private final SuccessionCache successions;

    CollectObstacles(Session database, SuccessionCache successions) {
        this.database = database;
        this.successions = successions;
    }

    /** Runs in the caller's transaction, whose row policies decide what is seen. */
    List<IndicatorObstacle> byIndicator(LocalDate today, Map<String, Text> names) {
        return Rows.of(database, BY_INDICATOR, Row.class).setParameter("today", today).stream()
                .map(row -> obstacle(row, names))
                .toList();
    }

    private IndicatorObstacle obstacle(Row row, Map<String, Text> names) {
        return new IndicatorObstacle(
                row.indicator(),
                row.id(),
                Text.of(row.title(), row.title()),
                row.organisation(),
                names.get(row.organisation()),
                row.since(),
                row.open(),
                leads(row.leads()).map(names::get).filter(Objects::nonNull).toList(),
                row.lastProposal());
    }

    private Stream<String> leads(String tasksAndAgencies) {
        return tasksAndAgencies == null
                ? Stream.empty()
                : Arrays.stream(tasksAndAgencies.split(","))
                        .map(pair -> pair.split(" "))
                        .map(pair -> successions.responsible(pair[1], new WorkItem(WorkItemKind.TASK, pair[0])))
                        .distinct();
    }

    private record Row(
            String indicator,
            String id,
            String title,
            String organisation,
            OffsetDateTime since,
            int open,
            String leads,
            String proposal,
            String asked,
            ProposalState proposalState,
            String decision) {

        LastProposal lastProposal() {
            return proposal == null ? null : new LastProposal(proposal, Text.of(asked, asked), proposalState, decision);
        }
    }
}
