package vn.laichau.hatangso.agency.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.laichau.hatangso.agency.decision.DecisionContent.ItemDecision;
import vn.laichau.hatangso.agency.decision.DecisionContent.Outcome;
import vn.laichau.hatangso.agency.proposal.ProposalContent.AskedItem;
import vn.laichau.hatangso.agency.proposal.ProposalContent.TargetChange;
import vn.laichau.hatangso.agency.proposal.ProposalItemKind;
import vn.laichau.hatangso.agency.proposal.ProposalState;
import vn.laichau.hatangso.agency.proposal.ProposalView;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.testing.StatedRules;
import vn.laichau.hatangso.chassis.transition.Actor;

/** About a proposal with two items, submitted on 10 June 2026, on the 15th. */
class DecisionRulesTest {

    private static final LocalDate SUBMITTED = LocalDate.of(2026, 6, 10);
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);
    private static final ItemDecision FIRST = new ItemDecision(1, Outcome.ACCEPTED, null);
    private static final ItemDecision SECOND = new ItemDecision(2, Outcome.REFUSED, "x");

    private static List<String> faults(String number, LocalDate date, List<ItemDecision> items) {
        var asked = new AskedItem(ProposalItemKind.POLICY, "x", null, null);
        var submittedAt = OffsetDateTime.parse(SUBMITTED + "T00:30:00+07:00");
        var proposal = new ProposalView(
                UUID.randomUUID(),
                "dic",
                "x",
                "x",
                ProposalState.SUBMITTED,
                List.of(),
                Collections.nCopies(2, asked),
                submittedAt,
                submittedAt,
                null,
                null,
                null,
                null,
                0);
        var content = new DecisionContent(number, date, items);
        return StatedRules.then(content, () -> DecisionRules.faultsOf(content, proposal, TODAY)).stream()
                .map(FieldError::pointer)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"01/QĐ-UBND", "09/QĐ", "10/QĐ-UBND", "1234/QĐ-UBND-KT2", "999999/QĐ"})
    void takeANumberAsDocumentsBearIt(String number) {
        assertThat(faults(number, TODAY, List.of(FIRST, SECOND))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1/QĐ-UBND",
                "00/QĐ-UBND",
                "010/QĐ-UBND",
                "0/QĐ",
                "1000000/QĐ",
                "05/qđ",
                "05/",
                "05",
                "05/QĐ-",
                "05-QĐ",
                "05/QĐ UBND",
                "05/QĐ--UBND",
                " 05/QĐ",
                "05/QĐ ",
                "05/QĐ\n"
            })
    void takeNoOther(String number) {
        assertThat(faults(number, TODAY, List.of(FIRST, SECOND))).containsExactly("/number");
    }

    @ParameterizedTest
    @CsvSource({"50, 0", "51, 1"})
    void boundNumbers(int length, int faults) {
        assertThat(faults("05/" + "Đ".repeat(length - 3), TODAY, List.of(FIRST, SECOND)))
                .hasSize(faults);
        assertThat(faults(null, TODAY, List.of(FIRST, SECOND))).containsExactly("/number");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"2026-06-10, 0", "2026-06-09, 1", "2026-06-15, 0", "2026-06-16, 1", "-, 1"})
    void takeADayFromTheSubmissionUntilToday(LocalDate date, int faults) {
        assertThat(faults("05/QĐ", date, List.of(FIRST, SECOND)))
                .hasSize(faults)
                .allMatch("/date"::equals);
    }

    @Test
    void wantAnAnswerToEachItemOnce() {
        assertThat(faults("05/QĐ", TODAY, List.of(SECOND, FIRST))).isEmpty();
        assertThat(faults("05/QĐ", TODAY, List.of(FIRST))).containsExactly("/items");
        assertThat(faults("05/QĐ", TODAY, List.of(SECOND))).containsExactly("/items");
        assertThat(faults("05/QĐ", TODAY, List.of(FIRST, SECOND, new ItemDecision(0, Outcome.ACCEPTED, null))))
                .containsExactly("/items/2/item");
        assertThat(faults("05/QĐ", TODAY, List.of(FIRST, SECOND, new ItemDecision(3, Outcome.ACCEPTED, null))))
                .containsExactly("/items/2/item");
        assertThat(faults("05/QĐ", TODAY, List.of(FIRST, new ItemDecision(2, null, null))))
                .containsExactly("/items/1/outcome");
        assertThat(faults("05/QĐ", TODAY, List.of(FIRST, new ItemDecision(2, Outcome.REFUSED, " "))))
                .containsExactly("/items/1/reason");
    }

    @ParameterizedTest
    @CsvSource({"2000, 0", "2001, 1"})
    void boundReasons(int length, int faults) {
        for (var outcome : Outcome.values()) {
            var item = new ItemDecision(2, outcome, "x".repeat(length));
            assertThat(faults("05/QĐ", TODAY, List.of(FIRST, item))).hasSize(faults);
        }
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"-, 2026-06-15", "2026-06-14, 2026-06-15", "2026-06-15, 2026-06-15", "2026-06-16, 2026-06-16"})
    void holdsFromTheDayThatIsNamedAndNeverBeforeItIsDecided(LocalDate wanted, LocalDate expected) {
        var content = new DecisionContent("05/QĐ", TODAY, List.of(FIRST));
        var decision = new Decision(UUID.randomUUID(), content, Actor.NOBODY);

        assertThat(DecisionEffects.inForceFrom(decision, new TargetChange("t", null, null, null, wanted)))
                .isEqualTo(expected);
    }

    @Test
    void acceptsAnythingWhenOneItemIsAccepted() {
        assertThat(decision(Outcome.REFUSED, Outcome.ACCEPTED).acceptsAnything())
                .isTrue();
        assertThat(decision(Outcome.REFUSED, Outcome.REFUSED).acceptsAnything()).isFalse();
    }

    /** Whatever order they were entered in, they stand in the order of the proposal. */
    private static Decision decision(Outcome first, Outcome second) {
        var items = List.of(new ItemDecision(2, second, "zwei"), new ItemDecision(1, first, "eins"));
        var decision = new Decision(UUID.randomUUID(), new DecisionContent("05/QĐ", TODAY, items), Actor.NOBODY);
        assertThat(decision.items()).extracting(DecisionItem::reason).containsExactly("eins", "zwei");
        return decision;
    }
}
