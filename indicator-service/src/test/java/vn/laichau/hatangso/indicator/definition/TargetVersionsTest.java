package vn.laichau.hatangso.indicator.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.chassis.time.VietnamTime;
import vn.laichau.hatangso.indicator.Requests;
import vn.laichau.hatangso.indicator.definition.NewTargetVersion.Decision;
import vn.laichau.hatangso.indicator.definition.Target.Comparator;
import vn.laichau.hatangso.indicator.definition.judgement.Judgement;
import vn.laichau.hatangso.indicator.definition.judgement.Judgements;
import vn.laichau.hatangso.indicator.series.ObservationDatabase;

/** Which version of a target is in force on a day, as was known at an instant, on the bounds of both. */
class TargetVersionsTest {

    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-03-01T10:00:00+07:00");

    private final Jdbi jdbi = ObservationDatabase.open();
    private final Clock clock = Clock.fixed(NOW.toInstant(), VietnamTime.ZONE);
    private final DefinitionHistory history = new DefinitionHistory(jdbi, clock);
    private final TargetVersions versions = new TargetVersions(jdbi);
    private final Definitions definitions = new Definitions(jdbi, clock);
    private final EditDefinitions changes = new EditDefinitions(jdbi, definitions, versions, history);

    @BeforeEach
    void promise() {
        forget();
        Requests.superuser("""
                INSERT INTO target (code, plan, indicator, position, clause, quote, en, comparator, unit, due)
                VALUES ('t', 'p', 'RATIO', 1, 'P2', '…', '…', 'EXACTLY', 'PERCENT', '2030-12-31'),
                       ('u', 'p', 'SUM', 2, 'P2', '…', '…', 'BELOW', 'PERCENT', '2025-12-31');
                INSERT INTO target_version (target, in_force, value, decided_by) VALUES ('t', '(,)', 100, 'p'), ('u', '(,)', 5, 'p');
                SELECT remember_definitions('plan', '2026-01-01')
                """);
    }

    @AfterEach
    void forget() {
        Requests.superuser("""
                DELETE FROM judgement; DELETE FROM target_version; DELETE FROM target; DELETE FROM definition_version;
                UPDATE plan SET demonstration = false
                """);
    }

    /** A decision that comes later and takes force earlier ends where the one takes force that is there already. */
    @Test
    void aVersionIsInForceFromItsDayToTheDayBeforeTheNext() {
        decide("90", null, null, "2026-06-01", NOW);
        decide("80", Comparator.AT_LEAST, "2028-12-31", "2026-01-01", NOW.plusHours(1));
        decide("70", null, null, "2027-01-01", NOW.plusHours(2));
        assertThat(versions.list("t"))
                .extracting(version -> version.value() + " " + version.inForceFrom() + " " + version.inForceUntil()
                        + " " + version.comparator() + " " + version.due())
                .containsExactly(
                        "100 null 2026-01-01 EXACTLY 2030-12-31",
                        "80 2026-01-01 2026-06-01 AT_LEAST 2028-12-31",
                        "90 2026-06-01 2027-01-01 EXACTLY 2030-12-31",
                        "70 2027-01-01 null EXACTLY 2030-12-31");
        assertThat(versions.list("t", NOW.plusHours(2))).isEqualTo(versions.list("t"));
        assertThat(versions.list("t", NOW.plusHours(2).minusNanos(1_000))).hasSize(3);
        assertThat(versions.list("u")).hasSize(1);
        var later = NOW.plusHours(2);
        assertThat(List.of(
                        valueOn("2025-12-31", later),
                        valueOn("2026-01-01", later),
                        valueOn("2026-05-31", later),
                        valueOn("2026-06-01", later),
                        valueOn("2026-12-31", later),
                        valueOn("2027-01-01", later)))
                .containsExactly("100", "80", "80", "90", "90", "70");
        assertThat(valueOn("2026-01-01", NOW.plusHours(1).minusNanos(1_000))).isEqualTo("100");
        assertThat(valueOn("2026-06-01", NOW.minusNanos(1_000))).isEqualTo("100");
        assertThat(valueOn("2026-06-01", NOW)).isEqualTo("90");
    }

    @Test
    void whatADecisionDoesNotSpeakOfStaysAsTheOneBeforeMadeIt() {
        decide("80", Comparator.AT_LEAST, "2028-12-31", "2026-01-01", NOW);
        decide("85", null, null, "2026-06-01", NOW.plusHours(1));
        var target = definitions
                .findTarget("t", LocalDate.of(2026, 6, 1), NOW.plusHours(1))
                .orElseThrow();
        assertThat(target.comparator()).isEqualTo(Comparator.AT_LEAST);
        assertThat(target.due()).isEqualTo("2028-12-31");
        assertThat(target.decidedOn()).isEqualTo("2025-12-01");
        assertThat(definitions.findTarget("t", LocalDate.of(2025, 12, 31), NOW.plusHours(1)))
                .hasValueSatisfying(plan -> assertThat(plan.due()).isEqualTo("2030-12-31"));
    }

    @Test
    void targetsAreListedByPlanAndIndicator() {
        var day = LocalDate.of(2026, 1, 1);
        assertThat(definitions.listTargets("p", null, day, NOW))
                .extracting(Target::code)
                .containsExactly("t", "u");
        assertThat(definitions.listTargets("p", "SUM", day, NOW))
                .extracting(Target::code)
                .containsExactly("u");
        assertThat(definitions.listTargets("q", null, day, NOW)).isEmpty();
    }

    @Test
    void anIndicatorIsListedWithThePlanThatItGoesOnInAndWithNoOther() {
        Requests.superuser("""
                INSERT INTO plan (code, version, title, symbol, issued_year, issuer, signed_for, province, demonstration,
                                  loaded_at, continued)
                SELECT code, '1', '{}', 's', 2026, 'i', '{}', '12', false, now(), continued
                FROM (VALUES ('next', '{RATIO}'::text[]), ('other', '{}')) AS p (code, continued)""");
        try {
            assertThat(definitions.listIndicators("next", null, NOW))
                    .extracting(Indicator::code)
                    .containsExactly("RATIO");
            assertThat(definitions.listIndicators("other", null, NOW)).isEmpty();
        } finally {
            Requests.superuser("DELETE FROM plan WHERE code IN ('next', 'other')");
        }
    }

    /** What was loaded first holds for all time before. */
    @Test
    void aDefinitionIsKnownFromTheInstantOfItsChange() {
        assertThat(definitions
                        .findIndicator("RATIO", NOW.minusYears(9))
                        .orElseThrow()
                        .theme())
                .isEqualTo("T");
        Requests.superuser(
                "UPDATE indicator SET theme = 'U' WHERE code = 'RATIO'; SELECT remember_definitions('a', '%s')"
                        .formatted(NOW));
        try {
            assertThat(definitions
                            .findIndicator("RATIO", NOW.minusNanos(1_000))
                            .orElseThrow()
                            .theme())
                    .isEqualTo("T");
            assertThat(definitions.findIndicator("RATIO", NOW).orElseThrow().theme())
                    .isEqualTo("U");
            assertThat(definitions.listIndicators("p", "U", NOW))
                    .extracting(Indicator::code)
                    .containsExactly("RATIO");
            assertThat(definitions.listIndicators("p", "T", NOW))
                    .extracting(Indicator::code)
                    .containsExactly("UNION", "SUM", "SHARED_DENOMINATOR");
            assertThat(definitions.findIndicator("RATIO").orElseThrow().revision())
                    .isEqualTo(2);
            assertThat(definitions.findIndicator("SUM").orElseThrow().revision())
                    .isEqualTo(1);
        } finally {
            Requests.superuser("UPDATE indicator SET theme = 'T' WHERE code = 'RATIO'");
        }
    }

    /** Of a real plan now; of an invented one since the sender knew it, but not before what is known already nor after now. */
    @Test
    void aDecisionIsKnownSinceItCameOrInADemonstrationSinceItWasMade() {
        decide("90", null, null, "2026-06-01", NOW.minusDays(2));
        for (var recorded : new OffsetDateTime[] {null, NOW.minusDays(1), NOW.plusDays(1)}) {
            assertThat(history.knownFrom("t", recorded)).isEqualTo(NOW);
        }
        Requests.superuser("UPDATE plan SET demonstration = true");
        assertThat(history.knownFrom("t", NOW.minusDays(1))).isEqualTo(NOW.minusDays(1));
        assertThat(history.knownFrom("t", NOW.minusDays(3))).isEqualTo(NOW.minusDays(2));
        assertThat(history.knownFrom("t", NOW.plusDays(1))).isEqualTo(NOW);
        assertThat(history.knownFrom("t", null)).isEqualTo(NOW);
        assertThat(history.knownFrom("u", NOW.minusDays(3))).isEqualTo(NOW.minusDays(3));
    }

    @Test
    void aJudgementIsKnownFromItsInstantAndTheLastOneCounts() {
        Requests.superuser("""
                INSERT INTO judgement (target, outcome, judged_on, reason, evidence, organisation, author, recorded_at)
                SELECT t, o, '2026-01-01', 'r', '[]', 'dic', 'a', r::timestamptz
                FROM (VALUES ('t', 'MET', '2026-03-01 10:00:00+07'), ('t', 'NOT_MET', '2026-03-01 11:00:00+07'),
                             ('u', 'PARTLY_MET', '2026-03-01 10:00:00+07')) AS j (t, o, r)""");
        var judgements = new Judgements(jdbi, clock);
        assertThat(judgements.list("t", NOW.minusNanos(1_000))).isEmpty();
        assertThat(judgements.list("t", NOW)).hasSize(1);
        assertThat(judgements.list("t", NOW.plusHours(1))).hasSize(2);
        assertThat(judgements.lastByTarget(NOW).get("t").outcome()).isEqualTo(Judgement.Outcome.MET);
        assertThat(judgements.lastByTarget(NOW.plusHours(1)).get("t").outcome()).isEqualTo(Judgement.Outcome.NOT_MET);
        assertThat(judgements.lastByTarget(NOW)).containsOnlyKeys("t", "u");
    }

    private void decide(String value, Comparator comparator, String due, String from, OffsetDateTime knownFrom) {
        changes.add(
                "t",
                new NewTargetVersion(
                        comparator,
                        new BigDecimal(value),
                        due == null ? null : LocalDate.parse(due),
                        LocalDate.parse(from),
                        new Decision("1/QĐ-UBND", LocalDate.of(2025, 12, 1))),
                "author",
                knownFrom);
    }

    private String valueOn(String day, OffsetDateTime knownAt) {
        return definitions
                .findTarget("t", LocalDate.parse(day), knownAt)
                .orElseThrow()
                .value()
                .toPlainString();
    }
}
