package vn.laichau.hatangso.indicator.observation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.laichau.hatangso.chassis.transition.Actor;
import vn.laichau.hatangso.chassis.transition.ReasonBody;
import vn.laichau.hatangso.indicator.Period;
import vn.laichau.hatangso.indicator.ServiceTest;
import vn.laichau.hatangso.indicator.observation.ObservationsAsOf.Selection;
import vn.laichau.hatangso.indicator.observation.recording.NewObservation;
import vn.laichau.hatangso.indicator.observation.recording.PublishPeriod;

/** Whatever is entered, corrected, withdrawn, imported and published: the past stays what it was. */
@QuarkusTest
@ServiceTest
class HistoryTest {

    private static final Actor COORDINATOR =
            new Actor("dic", "coordinator", Set.of("coordinator"), Instant.EPOCH, null);
    private static final List<String> UNITS = List.of("12", "03388", "03408", "03390");
    private static final int STEPS = 60;

    @Inject
    EditObservation editObservation;

    @Inject
    RecordObservations recordObservations;

    @Inject
    PublishPeriod publication;

    @Inject
    ObservationsAsOf observations;

    @Inject
    Clock clock;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void neverChangesWhatWasKnownAtAnInstant(long seed) throws Exception {
        var random = new Random(seed);
        var period = "209" + seed;
        var remembered = new LinkedHashMap<OffsetDateTime, List<Observation>>();
        for (int step = 0; step < STEPS; step++) {
            var number = step;
            inRequest(() -> act(random, period, seed + "/" + number));
            var instant = OffsetDateTime.now(clock);
            remembered.put(instant, known(period, instant));
            // The present is the past of now.
            assertThat(known(period, instant)).isEqualTo(known(period, null));
        }
        for (Map.Entry<OffsetDateTime, List<Observation>> past : remembered.entrySet()) {
            assertThat(known(period, past.getKey()))
                    .as("as of %s", past.getKey())
                    .isEqualTo(past.getValue());
        }
        assertThat(remembered.values().stream().distinct().count()).isGreaterThan(STEPS / 3);
    }

    private Object act(Random random, String period, String item) {
        var figure = figure(item, UNITS.get(random.nextInt(UNITS.size())), period, random.nextInt(4));
        var current = known(period, null).stream()
                .filter(known -> known.territory().equals(figure.territory()))
                .findFirst();
        return switch (random.nextInt(5)) {
            case 0 -> editObservation.enter(figure, COORDINATOR);
            case 1 -> current.map(known -> editObservation.correct(known, numbers(figure), COORDINATOR));
            case 2 -> current.map(known -> editObservation.withdraw(known, new ReasonBody("thử"), COORDINATOR));
            case 3 -> recordObservations.record("h" + item, null, List.of(figure));
            default ->
                random.nextInt(4) > 0
                        ? Optional.empty()
                        : QuarkusTransaction.requiringNew()
                                .call(() ->
                                        publication.publish(Period.of(period).orElseThrow(), null));
        };
    }

    private static FigureCorrection numbers(NewObservation figure) {
        return new FigureCorrection(figure.numerator(), figure.denominator(), figure.value(), null, null);
    }

    private List<Observation> known(String period, OffsetDateTime knownAt) {
        return QuarkusTransaction.requiringNew()
                .call(() -> observations.list(new Selection(null, null, null, period, true, "", 0, 100), knownAt));
    }

    private static void inRequest(Callable<Object> work) throws Exception {
        var context = Arc.container().requestContext();
        context.activate();
        try {
            work.call();
        } finally {
            context.terminate();
        }
    }

    private static NewObservation figure(String item, String territory, String period, int numerator) {
        return new NewObservation(
                "h" + item,
                "household-fibre",
                territory,
                period,
                null,
                BigDecimal.valueOf(numerator),
                BigDecimal.TEN,
                null,
                null,
                null);
    }
}
