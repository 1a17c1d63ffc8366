package vn.laichau.hatangso.indicator.observation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.BeforeTry;
import org.jdbi.v3.core.Jdbi;
import vn.laichau.hatangso.indicator.Requests;
import vn.laichau.hatangso.indicator.series.ObservationDatabase;

/** What was known at each instant, and what of it was public, against a loop over what happened. */
class KnownFiguresProperties {

    private static final OffsetDateTime FIRST = OffsetDateTime.parse("2026-02-01T08:00:00+07:00");

    /** Places of figures: indicator, territory, period and operator; each differs from the first in one of them. */
    private static final List<String> PLACES = List.of(
            "2, '12', '2025', ''",
            "3, '12', '2025', ''",
            "2, '03451', '2025', ''",
            "2, '12', '2025-Q4', ''",
            "2, '12', '2025', 'vnpt'");

    private final Jdbi jdbi = ObservationDatabase.open();

    /** Something that happens to the figure of a place, a second after what happened before. */
    record Event(Kind kind, int place) {

        enum Kind {
            RECORD,
            PUBLISH,
            WITHDRAW
        }
    }

    private record Revision(int number, int place, boolean isFinal, int from) {}

    /** What a loop over the events remembers. */
    private static final class Loop {

        private final Map<Integer, Revision> current = new LinkedHashMap<>();
        private final Map<Integer, Revision> open = new LinkedHashMap<>();
        private final Map<Integer, Integer> ends = new HashMap<>();
        private final Map<Integer, Integer> withdrawn = new HashMap<>();
        private final List<Revision> all = new ArrayList<>();

        private void take(Event event, int second) {
            var before = current.get(event.place);
            if (event.kind == Event.Kind.WITHDRAW && before == null) {
                return;
            }
            if (before != null) {
                ends.put(before.number, second);
            }
            if (event.kind == Event.Kind.WITHDRAW) {
                withdrawn.put(before.number, second);
                current.remove(event.place);
                open.remove(event.place);
                return;
            }
            var revision = new Revision(all.size() + 1, event.place, event.kind == Event.Kind.PUBLISH, second);
            all.add(revision);
            current.put(event.place, revision);
            if (revision.isFinal) {
                open.put(event.place, revision);
            }
        }

        private static List<Integer> numbers(Map<Integer, Revision> revisions) {
            return revisions.values().stream().map(Revision::number).sorted().toList();
        }
    }

    @BeforeTry
    void beginWithoutFacts() {
        ObservationDatabase.forget();
    }

    @Property(tries = 25)
    void areThoseThatALoopOverWhatHappenedKnows(@ForAll("events") @Size(min = 1, max = 14) List<Event> events) {
        areKnown(PLACES, events.stream().map(List::of).toList());
    }

    /** Every order in which a figure may be recorded, published and withdrawn, each of a period of its own. */
    @Example
    void areThoseOfEveryHistoryOfAFigure() {
        var kinds = Event.Kind.values();
        var histories = (int) Math.pow(kinds.length, 5);
        var places = IntStream.range(0, histories)
                .mapToObj(history -> "2, '12', '%d', ''".formatted(2_030 + history))
                .toList();
        var seconds = new ArrayList<List<Event>>();
        for (var weight = 1; weight < histories; weight *= kinds.length) {
            var digit = weight;
            seconds.add(IntStream.range(0, histories)
                    .mapToObj(history -> new Event(kinds[history / digit % kinds.length], history))
                    .toList());
        }
        areKnown(places, seconds);
    }

    /** @param seconds what happens in each, at most once at a place */
    private void areKnown(List<String> places, List<List<Event>> seconds) {
        var loop = new Loop();
        var known = new ArrayList<List<List<Integer>>>();
        for (var second = 0; second < seconds.size(); second++) {
            for (var event : seconds.get(second)) {
                loop.take(event, second);
            }
            known.add(List.of(Loop.numbers(loop.current), Loop.numbers(loop.open)));
        }
        store(loop, places);
        var nothing = List.of(List.<Integer>of(), List.<Integer>of());
        for (var second = 0; second < seconds.size(); second++) {
            var then = FIRST.plusSeconds(second);
            assertThat(at(then.minusNanos(1_000)))
                    .as("before %d", second)
                    .isEqualTo(second == 0 ? nothing : known.get(second - 1));
            assertThat(at(then)).as("at %d", second).isEqualTo(known.get(second));
            assertThat(at(then.plusNanos(1_000))).as("after %d", second).isEqualTo(known.get(second));
        }
        assertThat(at(null)).isEqualTo(known.get(known.size() - 1));
    }

    private void store(Loop loop, List<String> places) {
        var sql = new StringBuilder();
        for (var revision : loop.all) {
            var end = loop.ends.get(revision.number);
            sql.append("""
                    INSERT INTO observation (indicator, territory, period, period_end, operator, numerator, denominator, status,
                                             source_kind, source_ref, source_item, recorded_at, superseded_at)
                    SELECT p.indicator, t.id, p.period, end_of_period(p.period), p.operator, %1$d, 10000, '%2$s', 'IMPORT', 'x', 'x',
                           '%3$s', '%4$s'
                    FROM (VALUES (%5$s)) AS p (indicator, code, period, operator)
                    JOIN territory t ON t.code = p.code AND t.valid @> end_of_period(p.period);
                    """.formatted(
                            revision.number,
                            revision.isFinal ? "FINAL" : "PROVISIONAL",
                            FIRST.plusSeconds(revision.from),
                            end == null ? "infinity" : FIRST.plusSeconds(end),
                            places.get(revision.place)));
        }
        loop.withdrawn.forEach((number, second) -> sql.append("""
                INSERT INTO observation_withdrawal (observation, withdrawn_at, author, organisation, reason)
                SELECT id, '%s', 'a', 'o', 'r' FROM observation WHERE numerator = %d;
                """.formatted(FIRST.plusSeconds(second), number)));
        Requests.superuser(sql.toString());
    }

    /** @param instant null for now */
    private List<List<Integer>> at(OffsetDateTime instant) {
        return Stream.of(true, false)
                .map(provisional -> jdbi.withHandle(handle -> handle.createQuery("""
                                SELECT numerator FROM known_figures(coalesce(:instant::timestamptz, known_now()), :provisional)
                                ORDER BY numerator""")
                        .bind("instant", instant)
                        .bind("provisional", provisional)
                        .mapTo(Integer.class)
                        .list()))
                .toList();
    }

    @Provide
    Arbitrary<List<Event>> events() {
        return Combinators.combine(
                        Arbitraries.frequency(
                                Tuple.of(4, Event.Kind.RECORD),
                                Tuple.of(4, Event.Kind.PUBLISH),
                                Tuple.of(1, Event.Kind.WITHDRAW)),
                        Arbitraries.frequencyOf(
                                Tuple.of(3, Arbitraries.just(0)),
                                Tuple.of(2, Arbitraries.integers().between(1, PLACES.size() - 1))))
                .as(Event::new)
                .list();
    }

    /** Each with all that follow it, also one after another; as it was said at the instant. */
    @Example
    void knowsFirmsOfWhoseEndWasKnownWithThoseThatGoOn() {
        Requests.superuser("""
                INSERT INTO operator_end (operator, ended_on, successor, recorded_at, superseded_at) VALUES
                ('vnpt', '2025-05-01', 'viettel', '2026-02-01 08:00:00+07', '2026-02-01 10:00:00+07'),
                ('vnpt', '2025-06-01', NULL, '2026-02-01 10:00:00+07', 'infinity'),
                ('viettel', '2025-07-01', 'mobifone', '2026-02-01 09:00:00+07', 'infinity')
                """);
        assertThat(ended("2026-02-01T07:59:59.999999+07:00")).isEmpty();
        assertThat(ended("2026-02-01T08:00:00+07:00")).containsOnly(Map.entry("vnpt 2025-05-01", List.of("viettel")));
        assertThat(ended("2026-02-01T09:00:00+07:00"))
                .containsOnly(
                        Map.entry("vnpt 2025-05-01", List.of("mobifone", "viettel")),
                        Map.entry("viettel 2025-07-01", List.of("mobifone")));
        for (var later : List.of("2026-02-01T10:00:00+07:00", "9999-01-01T00:00:00+07:00")) {
            assertThat(ended(later))
                    .containsOnly(
                            Map.entry("vnpt 2025-06-01", List.of()),
                            Map.entry("viettel 2025-07-01", List.of("mobifone")));
        }
    }

    private Map<String, List<String>> ended(String instant) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT operator || ' ' || ended_on, followers FROM ended_operators(:instant::timestamptz)")
                .bind("instant", OffsetDateTime.parse(instant))
                .reduceRows(new HashMap<String, List<String>>(), (all, row) -> {
                    var followers = new ArrayList<>(List.of(row.getColumn(2, String[].class)));
                    followers.removeIf(Objects::isNull);
                    followers.sort(null);
                    all.put(row.getColumn(1, String.class), List.copyOf(followers));
                    return all;
                }));
    }
}
