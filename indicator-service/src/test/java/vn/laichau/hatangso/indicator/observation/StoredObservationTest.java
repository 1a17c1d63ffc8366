package vn.laichau.hatangso.indicator.observation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.laichau.hatangso.chassis.time.VietnamTime;
import vn.laichau.hatangso.chassis.transition.Actor;
import vn.laichau.hatangso.indicator.Period;
import vn.laichau.hatangso.indicator.Requests;
import vn.laichau.hatangso.indicator.observation.ObservationsAsOf.Selection;
import vn.laichau.hatangso.indicator.observation.recording.CodeResolution.ResolvedFigure;
import vn.laichau.hatangso.indicator.observation.recording.RecordingLock;
import vn.laichau.hatangso.indicator.observation.recording.StagedFigures.Sender;
import vn.laichau.hatangso.indicator.series.ObservationDatabase;

/** What becomes of figures against those that are known, and who sees which. */
class StoredObservationTest {

    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-03-01T10:00:00+07:00");
    private static final Sender SUBMISSION = new Sender("SUBMISSION", "s", null, false);
    private static final Sender OFFICER = new Sender("ENTRY", "e", "officer", false);
    private static final Sender COORDINATOR = new Sender("ENTRY", "e", "coordinator", true);
    private static final Actor AUTHOR = new Actor("dic", "author", Set.of(), NOW.toInstant(), null);

    private final Jdbi jdbi = ObservationDatabase.open();
    private final RecordingLock clock = new RecordingLock(Clock.fixed(NOW.toInstant(), VietnamTime.ZONE));
    private final Observations observations = new Observations(jdbi, clock);
    private final ObservationsAsOf known = new ObservationsAsOf(jdbi, clock);
    private final Map<String, Integer> units = jdbi.withHandle(
            handle -> handle.createQuery("SELECT code, id FROM territory WHERE valid @> DATE '2025-12-31'")
                    .map((row, context) -> Map.entry(row.getString(1), row.getInt(2)))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));

    @BeforeEach
    void beginWithoutFacts() {
        ObservationDatabase.forget();
        Requests.superuser("UPDATE recording SET (version, stamped_at) = (0, '2000-01-01'); DELETE FROM period_lock");
    }

    @AfterEach
    void forget() {
        ObservationDatabase.forget();
        Requests.superuser("DELETE FROM period_lock");
    }

    @Test
    void itemsOfASubmissionAreRecordedOnceAndForEver() {
        assertThat(store(SUBMISSION, figure("s/1", "", 1))).isEqualTo("1 0");
        assertThat(store(SUBMISSION, figure("s/1", "", 2))).isEqualTo("0 0");
        assertThat(store(SUBMISSION, figure("s/1", "vnpt", 2))).isEqualTo("0 0");
        assertThat(store(SUBMISSION, figure("s/2", "", 2))).isEqualTo("0 1");
        assertThat(store(SUBMISSION, figure("s/1", "", 1))).isEqualTo("0 0");
        // What a person enters bears no name of a submission, and the other way round.
        assertThat(store(OFFICER, figure("s/2", "", 3))).isEqualTo("0 1");
        assertThat(store(OFFICER, figure("e", "vnpt", 3))).isEqualTo("1 0");
        assertThat(store(SUBMISSION, figure("e", "viettel", 3))).isEqualTo("1 0");
    }

    @ParameterizedTest
    @CsvSource({"1, 5, 0 0", "1.0, 5, 0 0", "2, 5, 0 1", "1, 6, 0 1"})
    void theSameNumbersChangeNothing(BigDecimal numerator, BigDecimal denominator, String counts) {
        store(OFFICER, figure("a", "", 1));
        assertThat(store(OFFICER, placed("b", 2, "12", "2025", "", numerator, denominator, null)))
                .isEqualTo(counts);
    }

    @Test
    void aNumberAloneIsComparedToo() {
        assertThat(store(OFFICER, value("a", "5"))).isEqualTo("1 0");
        assertThat(store(OFFICER, value("b", "5.00"))).isEqualTo("0 0");
        assertThat(store(OFFICER, value("c", "5.01"))).isEqualTo("0 1");
    }

    @Test
    void figuresOfOtherPlacesStayAsTheyAre() {
        store(OFFICER, figure("a", "", 1));
        for (var other : List.of(
                figure("b", "vnpt", 2),
                placed("c", 3, "12", "2025", "", BigDecimal.ONE, BigDecimal.TEN, null),
                placed("d", 2, "03388", "2025", "", BigDecimal.ONE, BigDecimal.TEN, null),
                placed("e", 2, "12", "2025-Q4", "", BigDecimal.ONE, BigDecimal.TEN, null))) {
            assertThat(store(OFFICER, other)).isEqualTo("1 0");
        }
        assertThat(store(OFFICER, figure("f", "", 2), figure("g", "vnpt", 2), figure("h", "viettel", 2)))
                .isEqualTo("1 1");
    }

    @Test
    void onlyACoordinatorCorrectsWhatIsFinalAndTheCorrectionIsNot() {
        store(OFFICER, figure("a", "", 1));
        Requests.superuser("UPDATE observation SET status = 'FINAL'");
        var refused = observations.store(OFFICER, List.of(figure("b", "", 2), figure("c", "vnpt", 2)));
        assertThat(refused(refused)).containsExactly("1 period-final");
        assertThat(List.of(refused.created(), refused.changed())).containsExactly(1, 0);
        assertThat(observations.store(OFFICER, List.of(figure("d", "", 1))).refused())
                .isEmpty();
        assertThat(observations.isPublic(figure("", "", 0))).isTrue();
        assertThat(observations.isPublic(figure("", "vnpt", 0))).isFalse();
        assertThat(store(COORDINATOR, figure("e", "", 2))).isEqualTo("0 1");
        assertThat(list(Selection.seenBy(Optional.empty(), null, null, null, null, 0, 9)))
                .extracting(Observation::numerator)
                .containsExactly(BigDecimal.ONE);
        assertThat(observations.isPublic(figure("", "", 0))).isTrue();
    }

    @Test
    void aClosedPeriodRefusesWhatIsNewOrOtherAndAFirmsEndOnlyWhatIsNew() {
        store(OFFICER, figure("a", "vnpt", 1));
        jdbi.useTransaction(handle -> ObservationDatabase.end(handle, "vnpt", "2025-01-01", null));
        assertThat(store(OFFICER, figure("b", "vnpt", 2))).isEqualTo("0 1");
        var next = placed("c", 2, "03388", "2025", "vnpt", BigDecimal.ONE, BigDecimal.TEN, null);
        var before = placed("d", 2, "03388", "2024-Q4", "viettel", BigDecimal.ONE, BigDecimal.TEN, null);
        var ended = observations.store(OFFICER, List.of(next, before));
        assertThat(refused(ended)).containsExactly("1 operator-ended");
        assertThat(ended.created()).isEqualTo(1);
        Requests.superuser("""
                INSERT INTO period_lock (period, covers, indicator, final, reason, author, organisation, locked_at, expires_at)
                VALUES ('2025', '{2025}', NULL, false, 'r', 'a', 'dic', '2026-01-01', '2026-03-01 10:00:00.000001+07')""");
        var closed = observations.store(
                OFFICER,
                List.of(
                        figure("e", "vnpt", 3),
                        next,
                        placed("f", 2, "12", "2025-Q4", "", BigDecimal.ONE, BigDecimal.TEN, null)));
        assertThat(refused(closed)).containsExactly("1 period-locked", "2 period-locked");
        assertThat(List.of(closed.created(), closed.changed())).containsExactly(1, 0);
        assertThat(observations.store(OFFICER, List.of(figure("g", "vnpt", 2))).refused())
                .isEmpty();
        Requests.superuser("UPDATE period_lock SET expires_at = '2026-03-01 10:00:00+07'");
        assertThat(store(OFFICER, figure("h", "vnpt", 3))).isEqualTo("0 1");
    }

    @ParameterizedTest(name = "{1} after an end on 1 July 2025: {2}")
    @CsvSource({
        "vnpt, 2025-06, false",
        "vnpt, 2025-Q2, false",
        "vnpt, 2025, false",
        "vnpt, 2025-07, true",
        "vnpt, 2025-Q3, true",
        "vnpt, 2026, true",
        "viettel, 2026, false"
    })
    void isOverForAFirmInAPeriodThatBeginsAfterItsEnd(String operator, String period, boolean over) {
        jdbi.useTransaction(handle -> ObservationDatabase.end(handle, "vnpt", "2025-07-01", null));
        var figure = placed("a", 2, "12", period, operator, BigDecimal.ONE, BigDecimal.TEN, null);
        assertThat(refused(observations.store(OFFICER, List.of(figure))).size() == 1)
                .isEqualTo(over);
    }

    /** Though the clock stands still, or goes back. */
    @Test
    void eachRecordingIsLaterThanTheOneBefore() {
        store(OFFICER, figure("a", "", 1));
        store(OFFICER, figure("b", "", 2));
        Requests.superuser("UPDATE recording SET stamped_at = '2026-05-01 00:00:00+07'");
        store(OFFICER, figure("c", "", 3));
        var id = observations.currentAt(figure("", "", 0), true).orElseThrow();
        observations.withdraw(id, AUTHOR, "r");
        var revisions = new Revisions(jdbi, clock).list(id, true, "", null);
        assertThat(revisions)
                .extracting(revision -> revision.recordedAt().toInstant())
                .containsExactly(
                        NOW.toInstant(),
                        NOW.plusNanos(1_000).toInstant(),
                        OffsetDateTime.parse("2026-05-01T00:00:00.000001+07:00").toInstant());
        assertThat(revisions.get(2).withdrawal().withdrawnAt())
                .isEqualTo(revisions.get(2).supersededAt())
                .isEqualTo("2026-05-01T00:00:00.000002+07:00");
        assertThat(observations.currentAt(figure("", "", 0), true)).isEmpty();
        assertThat(store(OFFICER, figure("d", "", 3))).isEqualTo("1 0");
    }

    @Test
    void whatBecameOfARevisionIsToldFromThatInstantOn() {
        store(OFFICER, figure("a", "", 1));
        var second = NOW.plusNanos(1_000);
        store(OFFICER, figure("b", "", 2));
        var id = observations.currentAt(figure("", "", 0), true).orElseThrow();
        observations.withdraw(id, AUTHOR, "r");
        var later = new RecordingLock(Clock.fixed(NOW.plusDays(1).toInstant(), VietnamTime.ZONE));
        var revisions = new Revisions(jdbi, later);
        assertThat(revisions.list(id, true, "", NOW.minusNanos(1_000))).isEmpty();
        assertThat(revisions.list(id, true, "", NOW)).singleElement().satisfies(first -> {
            assertThat(first.supersededAt()).isNull();
            assertThat(first.recordedBy()).isEqualTo("officer");
        });
        assertThat(revisions.list(id, true, "", second)).satisfies(two -> {
            assertThat(two.get(0).supersededAt()).isEqualTo(second);
            assertThat(two.get(1).supersededAt()).isNull();
            assertThat(two.get(1).withdrawal()).isNull();
        });
        assertThat(revisions.list(id, true, "", second.plusNanos(1_000)).get(1).withdrawal())
                .satisfies(taken ->
                        assertThat(taken.reason() + taken.withdrawnBy()).isEqualTo("rauthor"));
        Requests.superuser("UPDATE observation SET status = 'FINAL'");
        assertThat(revisions.list(id, false, "", null)).allSatisfy(revision -> {
            assertThat(revision.recordedBy()).isNull();
            assertThat(
                            revision.withdrawal() == null
                                    ? null
                                    : revision.withdrawal().withdrawnBy())
                    .isNull();
        });
    }

    /** Of each kind of figure one; everything is seen by State bodies alone. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            nullValues = "-",
            value = {
                "everything, true, '', 1 2 3 4 5 6 7",
                "nobody, false, '', 1",
                "vnpt, false, vnpt, 1 3 4 7",
                "viettel, false, viettel, 1 5",
                "an agency without figures, false, mobifone, 1"
            })
    void figuresAreSeenByWhomTheyConcern(String who, boolean everything, String own, String seen) {
        knowOneOfEachKind();
        var all = seen.split(" ");
        var selection = selection(null, null, null, null, everything, own, 0, 100);
        assertThat(numerators(list(selection))).containsExactlyInAnyOrder(all);
        assertThat(known.count(selection, null)).isEqualTo(all.length);
        assertThat(known.areMoreThan(all.length, selection, null)).isFalse();
        assertThat(known.areMoreThan(all.length - 1, selection, null)).isTrue();
        for (var size = 1; size <= 3; size++) {
            assertThat(numerators(walk(everything, own, size))).containsExactlyElementsOf(numerators(list(selection)));
        }
        for (var figure : list(selection(null, null, null, null, true, "", 0, 100))) {
            var number = figure.numerator().toPlainString();
            assertThat(known.find(figure.id(), selection, null).isPresent())
                    .as(number)
                    .isEqualTo(Arrays.asList(all).contains(number));
            assertThat(new Revisions(jdbi, clock)
                            .list(figure.id(), everything, own, null)
                            .isEmpty())
                    .as(number)
                    .isNotEqualTo(Arrays.asList(all).contains(number));
        }
    }

    private List<Observation> walk(boolean everything, String own, int size) {
        return Stream.iterate(
                        list(selection(null, null, null, null, everything, own, 0, size)),
                        page -> !page.isEmpty(),
                        page -> list(selection(
                                null,
                                null,
                                null,
                                null,
                                everything,
                                own,
                                page.get(page.size() - 1).id(),
                                size)))
                .flatMap(List::stream)
                .toList();
    }

    @ParameterizedTest(name = "{0} {1} within {2} of {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "RATIO, -, -, -, 1 2 3 4 5 6 7",
                "SUM, -, -, -, 8",
                "-, 12, -, -, 2 3 4 5 8 9",
                "-, 03388, -, -, 1",
                "-, V033881, -, -, 6 7",
                "-, -, 03388, -, 1 6 7",
                "-, -, 12, -, 1 2 3 4 5 6 7 8 9",
                "-, -, 106, -, ''",
                "-, -, -, 2024, 9",
                "RATIO, 12, 12, 2025, 2 3 5"
            })
    void figuresAreFoundByEachOfTheirParts(
            String indicator, String territory, String within, String period, String found) {
        knowOneOfEachKind();
        store(OFFICER, placed("8", 3, "12", "2025", "", new BigDecimal(8), BigDecimal.TEN, null));
        store(OFFICER, placed("9", 4, "12", "2024", "", new BigDecimal(9), BigDecimal.TEN, null));
        var selection = selection(indicator, territory, within, period, true, "", 0, 100);
        assertThat(String.join(
                        " ", numerators(list(selection)).stream().sorted().toList()))
                .isEqualTo(found);
        assertThat(known.count(selection, null)).isEqualTo(list(selection).size());
    }

    @Test
    void whatOperatorsReportedOfAYearIsOfTheWholeOfIt() {
        for (var period : List.of("2024", "2025", "2025-Q1", "2025-12", "2026-01")) {
            store(OFFICER, placed(period, 2, "12", period, "vnpt", BigDecimal.ONE, BigDecimal.TEN, null));
        }
        store(OFFICER, figure("all", "", 1));
        assertThat(known.listOfOperators(2025, NOW.plusDays(1)))
                .extracting(Observation::period)
                .containsExactlyInAnyOrder("2025", "2025-Q1", "2025-12");
        assertThat(known.listOfOperators(2025, NOW.minusDays(1))).isEmpty();
    }

    /** Once it is settled nothing that is recorded changes it; what is said of units still does. */
    @Test
    void theVersionOfALongPastInstantCountsNoFigures() {
        var now = known.version(null);
        var past = known.version(NOW.minusMinutes(30));
        var recent = known.version(NOW.minusMinutes(30).plusNanos(1));
        store(OFFICER, figure("a", "", 1));
        assertThat(known.version(null)).isGreaterThan(now);
        assertThat(known.version(NOW.minusMinutes(30).plusNanos(1))).isGreaterThan(recent);
        assertThat(known.version(NOW.minusMinutes(30))).isEqualTo(past);
        Requests.superuser("UPDATE territory SET version = version + 1 WHERE code = '12'");
        assertThat(known.version(NOW.minusMinutes(30))).isGreaterThan(past);
    }

    /** Final of all, provisional of all, final and provisional of vnpt, final of viettel, of a village of all and of vnpt. */
    private void knowOneOfEachKind() {
        var sql = new StringBuilder();
        for (var row : List.of(
                "1, '03388', '', 'FINAL', '2025'",
                "2, '12', '', 'PROVISIONAL', '2025'",
                "3, '12', 'vnpt', 'FINAL', '2025'",
                "4, '12', 'vnpt', 'PROVISIONAL', '2025-Q4'",
                "5, '12', 'viettel', 'FINAL', '2025'",
                "6, 'V033881', '', 'FINAL', '2025'",
                "7, 'V033881', 'vnpt', 'FINAL', '2025'")) {
            sql.append("""
                    INSERT INTO observation (indicator, territory, period, period_end, operator, numerator, denominator, status,
                                             source_kind, source_ref, source_item, recorded_at)
                    SELECT 2, t.id, f.period, '2025-12-31', f.operator, f.nth, 10, f.status, 'IMPORT', 'x', 'x', '2026-02-01'
                    FROM (VALUES (%s)) AS f (nth, code, operator, status, period)
                    JOIN territory t ON t.code = f.code AND t.valid @> DATE '2025-12-31';
                    """.formatted(row));
        }
        Requests.superuser(sql.toString());
    }

    private List<Observation> list(Selection selection) {
        return known.list(selection, null);
    }

    private static List<String> numerators(List<Observation> figures) {
        return figures.stream()
                .map(figure -> figure.numerator().toPlainString())
                .toList();
    }

    private static Selection selection(
            String indicator,
            String territory,
            String within,
            String period,
            boolean everything,
            String own,
            long after,
            int limit) {
        return new Selection(indicator, territory, within, period, everything, own, after, limit);
    }

    private static List<String> refused(Observations.Stored stored) {
        return stored.refused().stream()
                .map(error -> error.line() + " " + error.code())
                .toList();
    }

    private String store(Sender sender, ResolvedFigure... figures) {
        var stored = observations.store(sender, List.of(figures));
        return stored.created() + " " + stored.changed();
    }

    private ResolvedFigure figure(String item, String operator, int numerator) {
        return placed(item, 2, "12", "2025", operator, BigDecimal.valueOf(numerator), BigDecimal.valueOf(5), null);
    }

    private ResolvedFigure value(String item, String value) {
        return placed(item, 3, "12", "2025", "", null, null, new BigDecimal(value));
    }

    private ResolvedFigure placed(
            String item,
            int indicator,
            String territory,
            String period,
            String operator,
            BigDecimal numerator,
            BigDecimal denominator,
            BigDecimal value) {
        LocalDate end = Period.of(period).orElseThrow().end();
        return new ResolvedFigure(
                item, indicator, units.get(territory), period, end, operator, numerator, denominator, value, false);
    }
}
