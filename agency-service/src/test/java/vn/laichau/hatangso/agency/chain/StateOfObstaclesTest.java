package vn.laichau.hatangso.agency.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.laichau.hatangso.agency.decision.DecisionContent.Outcome;
import vn.laichau.hatangso.agency.decision.DecisionView;
import vn.laichau.hatangso.agency.decision.DecisionView.ItemResult;
import vn.laichau.hatangso.agency.obstacle.ObstacleState;
import vn.laichau.hatangso.agency.proposal.ProposalItemKind;
import vn.laichau.hatangso.agency.proposal.ProposalState;
import vn.laichau.hatangso.agency.proposal.ProposalView;

/** How far an obstacle was at noon, told by the hours at which a proposal about it was made, submitted and taken back. */
class StateOfObstaclesTest {

    private static final UUID OBSTACLE = new UUID(0, 1);
    private static final UUID PROPOSAL = new UUID(0, 2);

    private static OffsetDateTime at(Integer hour) {
        return hour == null ? null : OffsetDateTime.parse("2026-06-15T%02d:00:00+07:00".formatted(hour));
    }

    private static ProposalView proposal(UUID id, Integer created, Integer submitted, Integer withdrawn) {
        return new ProposalView(
                id,
                "dic",
                "x",
                "x",
                ProposalState.DRAFT,
                List.of(OBSTACLE),
                List.of(),
                at(created),
                at(submitted),
                at(withdrawn),
                withdrawn == null ? null : "x",
                null,
                null,
                0);
    }

    private static DecisionView decision(Outcome... outcomes) {
        var items = Stream.of(outcomes)
                .map(outcome -> new ItemResult(1, ProposalItemKind.POLICY, "x", outcome, "x", null, null))
                .toList();
        return new DecisionView(new UUID(0, 3), "ppc", "05/QĐ", null, PROPOSAL, List.of(), items, at(12));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "13, -, -, -, OPEN",
                "12, -, -, -, GATHERED",
                "10, 13, -, -, GATHERED",
                "10, 12, -, -, PROPOSED",
                "10, -, 13, -, GATHERED",
                "10, -, 12, -, OPEN",
                "10, 11, 12, -, OPEN",
                "10, 11, 13, -, PROPOSED",
                "10, 11, -, ACCEPTED, RESOLVED",
                "10, 11, -, REFUSED, OPEN",
                "10, 11, -, REFUSED ACCEPTED, RESOLVED",
            })
    void followsFromWhatWasDoneByThen(
            int created, Integer submitted, Integer withdrawn, String outcomes, ObstacleState expected) {
        var decisions = outcomes == null
                ? List.<DecisionView>of()
                : List.of(decision(
                        Stream.of(outcomes.split(" ")).map(Outcome::valueOf).toArray(Outcome[]::new)));
        var proposals = List.of(proposal(PROPOSAL, created, submitted, withdrawn));

        var states = new ObstacleStatesAsOf(proposals, decisions, at(12).toInstant());

        assertThat(states.of(OBSTACLE)).isEqualTo(expected);
        assertThat(states.of(new UUID(0, 9))).isEqualTo(ObstacleState.OPEN);
        // A later proposal about what was refused begins anew.
        var again = List.of(proposals.get(0), proposal(new UUID(0, 4), 12, null, null));
        if (expected == ObstacleState.OPEN) {
            assertThat(new ObstacleStatesAsOf(again, decisions, at(12).toInstant()).of(OBSTACLE))
                    .isEqualTo(ObstacleState.GATHERED);
        }
    }
}
