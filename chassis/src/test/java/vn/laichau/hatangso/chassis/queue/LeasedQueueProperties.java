package vn.laichau.hatangso.chassis.queue;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.Size;

/** The laws of a queue, held against a list that follows them. */
class LeasedQueueProperties {

    /** @param number recipient, seconds, or which of the leases that were ever given, also of those that ran out */
    record Step(Verb verb, int number) {

        enum Verb {
            ENQUEUE,
            PASS,
            TAKE,
            RENEW,
            DONE,
            GIVE_UP,
            TRY_AGAIN
        }
    }

    /** A letter as it should be. */
    private static final class Expected {

        final int id;
        final int recipient;
        long next;
        int tries;
        boolean over;
        String failure;

        Expected(int id, int recipient, long now) {
            this.id = id;
            this.recipient = recipient;
            this.next = now;
        }

        boolean held(Lease<LetterQueue.Letter> lease) {
            return !over && failure == null && tries == lease.tries();
        }

        @Override
        public String toString() {
            return id + " " + next + " " + tries + (over ? " over" : "") + (failure == null ? "" : " " + failure);
        }
    }

    /** Time passes and rows are taken oftener than they are settled, so that leases run out. */
    @Provide
    Arbitrary<Step> steps() {
        var verb = Arbitraries.frequency(
                Tuple.of(1, Step.Verb.ENQUEUE),
                Tuple.of(3, Step.Verb.PASS),
                Tuple.of(3, Step.Verb.TAKE),
                Tuple.of(1, Step.Verb.RENEW),
                Tuple.of(1, Step.Verb.DONE),
                Tuple.of(1, Step.Verb.GIVE_UP),
                Tuple.of(1, Step.Verb.TRY_AGAIN));
        var number = Arbitraries.integers().between(0, 90).withDistribution(RandomDistribution.uniform());
        return Combinators.combine(verb, number.withoutEdgeCases()).as(Step::new);
    }

    /**
     * Who has waited longest comes first, nobody before its time or before an earlier one of its recipient; whoever took a letter last
     * renews it, gives it back or gives it up, and once; what was done is done, also late.
     */
    @Property(tries = 40)
    void keepsItsLaws(@ForAll @Size(min = 40, max = 80) List<@From("steps") Step> steps) throws SQLException {
        var expected = new ArrayList<Expected>();
        var leases = new ArrayList<Lease<LetterQueue.Letter>>();
        var now = 0L;
        try (var letters = new LetterQueue()) {
            for (var step : steps) {
                switch (step.verb()) {
                    case ENQUEUE -> {
                        var letter = new Expected(expected.size(), step.number() % 3, now);
                        expected.add(letter);
                        letters.enqueue(letter.id, letter.recipient);
                    }
                    case PASS -> {
                        now += step.number();
                        letters.pass(step.number());
                    }
                    case TAKE -> {
                        var taken = letters.queue.take();
                        var first = first(expected, now);
                        assertThat(taken.map(Lease::id)).isEqualTo(first.map(letter -> letter.id));
                        if (first.isPresent()) {
                            first.get().tries++;
                            first.get().failure = null;
                            first.get().next = now + LetterQueue.LEASE.toSeconds();
                            leases.add(taken.orElseThrow());
                        }
                    }
                    default -> {
                        if (!leases.isEmpty()) {
                            var lease = leases.get(step.number() % leases.size());
                            settle(letters.queue, step.verb(), lease, expected.get((Integer) lease.id()), now);
                        }
                    }
                }
                assertThat(letters.rows())
                        .as("after %s", step)
                        .isEqualTo(expected.stream().map(Expected::toString).collect(joining(", ")));
            }
        }
    }

    private static Optional<Expected> first(List<Expected> letters, long now) {
        return letters.stream()
                .filter(letter -> !letter.over && letter.next <= now)
                .filter(letter -> letters.subList(0, letter.id).stream()
                        .allMatch(earlier -> earlier.over || earlier.recipient != letter.recipient))
                .min(Comparator.<Expected>comparingLong(letter -> letter.next).thenComparing(letter -> letter.id));
    }

    private static void settle(
            LeasedQueue<LetterQueue.Letter> queue,
            Step.Verb verb,
            Lease<LetterQueue.Letter> lease,
            Expected letter,
            long now) {
        var held = letter.held(lease);
        switch (verb) {
            case RENEW -> {
                assertThat(queue.renew(lease)).isEqualTo(held);
                letter.next = held ? now + LetterQueue.LEASE.toSeconds() : letter.next;
            }
            case DONE -> {
                queue.settle(lease, TryOutcome.DONE);
                letter.failure = letter.over ? letter.failure : null;
                letter.over = true;
            }
            case GIVE_UP -> {
                queue.settle(lease, new TryOutcome.GivenUp("refused"));
                letter.failure = held ? "refused" : letter.failure;
                letter.over |= held;
            }
            default -> {
                queue.settle(lease, new TryOutcome.Again(Duration.ofSeconds(7), "away"));
                letter.failure = held ? "away" : letter.failure;
                letter.next = held ? now + 7 : letter.next;
            }
        }
    }
}
