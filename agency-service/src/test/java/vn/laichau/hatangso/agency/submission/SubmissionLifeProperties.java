package vn.laichau.hatangso.agency.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.laichau.hatangso.agency.receipt.Punctuality;
import vn.laichau.hatangso.agency.submission.content.NewSubmission;
import vn.laichau.hatangso.agency.submission.rules.ObligationKey;
import vn.laichau.hatangso.chassis.digest.Sha256;
import vn.laichau.hatangso.chassis.transition.Actor;
import vn.laichau.hatangso.chassis.transition.Command;

/** Whatever verbs come in whatever order: what a submission shows is what its history says. */
class SubmissionLifeProperties {

    private static final Instant DAY = Instant.parse("2026-12-14T10:00:00Z");
    private static final ReturnRequest OBJECTIONS = new ReturnRequest("Thiếu số liệu", List.of(), null);

    /** A verb, and how its arrival would stand to the deadline if it is a sending. */
    record Step(Verb verb, Punctuality punctuality) {}

    enum Verb {
        SEND,
        ACCEPT,
        RETURN,
        WITHDRAW
    }

    @Provide
    Arbitrary<List<Step>> lives() {
        var step = Combinators.combine(Arbitraries.of(Verb.class), Arbitraries.of(Punctuality.class))
                .as(Step::new);
        return step.list().ofMaxSize(25);
    }

    /** The rules of the life once more, as a fold over the verbs that were allowed. */
    private static final class Told {

        private SubmissionState state = SubmissionState.DRAFT;
        private final List<Punctuality> sent = new ArrayList<>();
        private Punctuality deciding;

        boolean allows(Verb verb) {
            return switch (verb) {
                case SEND -> state != SubmissionState.SUBMITTED && state != SubmissionState.ACCEPTED;
                case ACCEPT, RETURN -> state == SubmissionState.SUBMITTED;
                case WITHDRAW -> state == SubmissionState.SUBMITTED || state == SubmissionState.RETURNED;
            };
        }

        void take(Step step) {
            switch (step.verb()) {
                case SEND -> {
                    sent.add(step.punctuality());
                    deciding = deciding == null ? step.punctuality() : deciding;
                    state = SubmissionState.SUBMITTED;
                }
                case ACCEPT -> state = SubmissionState.ACCEPTED;
                case RETURN -> state = SubmissionState.RETURNED;
                case WITHDRAW -> {
                    deciding = null;
                    state = SubmissionState.WITHDRAWN;
                }
            }
        }
    }

    private static IncomingSubmission incoming(int number) {
        var body = new byte[] {(byte) number};
        return new IncomingSubmission(
                "vnpt",
                actor("operator", DAY.plusSeconds(number)),
                body,
                Sha256.hex(body),
                NewSubmission.empty("operator-plan", 2027),
                DAY.plusSeconds(number),
                null);
    }

    private static Actor actor(String account, Instant at) {
        return new Actor("vnpt", account, Set.of(), at, null);
    }

    private static void apply(Submission submission, Step step) {
        var number = submission.versions().size() + 1;
        switch (step.verb()) {
            case SEND -> send(submission, incoming(number), step.punctuality());
            case ACCEPT ->
                take(submission, SubmissionTransition.ACCEPT, it -> it.current().accept(actor("dic", DAY)));
            case RETURN ->
                take(
                        submission,
                        SubmissionTransition.RETURN,
                        it -> it.current().returnForRevision(OBJECTIONS, actor("dic", DAY)));
            case WITHDRAW ->
                take(submission, SubmissionTransition.WITHDRAW, it -> it.withdraw("nhầm", actor("vnpt", DAY)));
        }
    }

    private static void send(Submission submission, IncomingSubmission incoming, Punctuality punctuality) {
        take(submission, submission.transitionOf(incoming), it -> it.send(incoming, punctuality));
    }

    /** @throws IllegalStateException where the state forbids it */
    private static void take(Submission submission, SubmissionTransition transition, Consumer<Submission> change) {
        Command.of(transition, change).follow(submission);
    }

    @Property
    void itsStateIsTheFoldOfItsHistory(@ForAll("lives") List<Step> life) {
        var submission = new Submission(new ObligationKey("vnpt", "operator-plan", 2027));
        var told = new Told();
        for (var step : life) {
            if (told.allows(step.verb())) {
                apply(submission, step);
                told.take(step);
            } else {
                assertThatThrownBy(() -> apply(submission, step)).isInstanceOf(IllegalStateException.class);
            }
            assertThat(submission.state()).isEqualTo(told.state);
            assertThat(submission.punctuality()).isEqualTo(told.deciding);
            assertThat(submission.versions())
                    .extracting(SubmissionVersion::punctuality)
                    .isEqualTo(told.sent);
        }
    }

    @Property
    void noVersionIsEverLostOrChanged(@ForAll("lives") List<Step> life) {
        var submission = new Submission(new ObligationKey("vnpt", "operator-plan", 2027));
        var earlier = new ArrayList<SubmissionVersion>();
        for (var step : life) {
            tryIt(submission, step);
            assertThat(submission.versions().subList(0, earlier.size())).isEqualTo(earlier);
            earlier = new ArrayList<>(submission.versions());
            for (var i = 0; i < earlier.size(); i++) {
                assertThat(earlier.get(i).number()).isEqualTo(i + 1);
                assertThat(earlier.get(i).arrivedAt()).isEqualTo(DAY.plusSeconds(i + 1));
                assertThat(earlier.get(i).body()).containsExactly(i + 1);
            }
        }
    }

    @Property
    void theFirstVersionThatCountsDecidesThePunctuality(@ForAll("lives") List<Step> life) {
        var submission = new Submission(new ObligationKey("vnpt", "operator-plan", 2027));
        for (var step : life) {
            var before = submission.punctuality();
            tryIt(submission, step);
            if (before != null && step.verb() != Verb.WITHDRAW) {
                assertThat(submission.punctuality()).isEqualTo(before);
            }
            assertThat(submission.punctuality())
                    .isEqualTo(submission
                            .firstCounting()
                            .map(SubmissionVersion::punctuality)
                            .orElse(null));
        }
    }

    @Property
    void aWithdrawalGivesUpEverythingSentBefore(@ForAll("lives") List<Step> life) {
        var submission = new Submission(new ObligationKey("vnpt", "operator-plan", 2027));
        for (var step : life) {
            var done = tryIt(submission, step);
            if (done && step.verb() == Verb.WITHDRAW) {
                assertThat(submission.versions()).noneMatch(SubmissionVersion::counts);
                assertThat(submission.isOpen()).isTrue();
            }
        }
    }

    @Property
    void aPaperThatWasOvertakenMovesThePunctualityAndNothingElse(@ForAll("lives") List<Step> life) {
        var submission = new Submission(new ObligationKey("vnpt", "operator-plan", 2027));
        life.forEach(step -> tryIt(submission, step));
        var first = submission.firstCounting();
        if (first.isEmpty()) {
            return;
        }
        var state = submission.state();
        var standing = submission.current();
        var later = paper(first.get().arrivedAt());
        if (!submission.isOpen()) {
            assertThatThrownBy(() -> send(submission, later, Punctuality.LATE))
                    .isInstanceOf(IllegalStateException.class);
        }
        send(submission, paper(first.get().arrivedAt().minusMillis(1)), Punctuality.ON_TIME);
        assertThat(submission.punctuality()).isEqualTo(Punctuality.ON_TIME);
        assertThat(submission.firstCounting()).containsSame(submission.newest());
        assertThat(submission.state()).isEqualTo(state);
        assertThat(submission.current()).isSameAs(standing);
    }

    /** A later sending that gives no reason keeps the earlier one; what is taken back leaves none behind. */
    @Property
    void aReasonForBeingLateLivesAsLongAsWhatItExcuses(
            @ForAll("lives") List<Step> life, @ForAll List<Boolean> excused) {
        var submission = new Submission(new ObligationKey("vnpt", "operator-plan", 2027));
        String reason = null;
        for (var i = 0; i < life.size(); i++) {
            var step = life.get(i);
            var given = i < excused.size() && excused.get(i) ? "lũ " + i : null;
            if (step.verb() == Verb.SEND && submission.isOpen()) {
                var content = NewSubmission.empty("operator-plan", 2027).because(given);
                send(
                        submission,
                        new IncomingSubmission(
                                "vnpt", actor("operator", DAY), new byte[0], "00", content, DAY.plusSeconds(i), null),
                        step.punctuality());
                reason = given == null ? reason : given;
            } else if (step.verb() != Verb.SEND) {
                reason = tryIt(submission, step) && step.verb() == Verb.WITHDRAW ? null : reason;
            }

            assertThat(submission.lateReason()).isEqualTo(reason);
        }
    }

    private static IncomingSubmission paper(Instant stamp) {
        var body = new byte[] {0};
        return new IncomingSubmission(
                "vnpt",
                actor("clerk", DAY.plusSeconds(1_000)),
                body,
                Sha256.hex(body),
                NewSubmission.empty("operator-plan", 2027),
                stamp,
                new IncomingSubmission.Scan(new UUID(0, 1), "00"));
    }

    private static boolean tryIt(Submission submission, Step step) {
        try {
            apply(submission, step);
            return true;
        } catch (IllegalStateException notAllowed) {
            return false;
        }
    }
}
