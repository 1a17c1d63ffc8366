package vn.laichau.hatangso.agency.extension;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.agency.obligation.terms.Deadline;
import vn.laichau.hatangso.agency.receipt.Punctuality;

/** What extensions do and never do, whatever is granted, withdrawn and sent in whatever order. */
class ExtensionTermsTest {

    private static final Deadline DUE = new Deadline(
            OffsetDateTime.parse("2026-12-15T00:00:00+07:00").toInstant(),
            OffsetDateTime.parse("2026-12-16T00:00:00+07:00").toInstant());

    private static final long TEN_DAYS = 10 * 86_400;

    @Provide
    Arbitrary<Instant> instants() {
        return Arbitraries.longs().between(-TEN_DAYS, TEN_DAYS).map(DUE.onTimeBefore()::plusSeconds);
    }

    @Provide
    Arbitrary<ExtensionTerms> extensions() {
        return Combinators.combine(instants(), instants(), instants().injectNull(0.5))
                .as((until, grantedAt, end) -> new ExtensionTerms("vnpt", until, "lý do", "dic", grantedAt, end));
    }

    private static Punctuality of(List<ExtensionTerms> granted, Instant arrival, Instant asOf) {
        var own = ExtensionTerms.own(DUE, granted, arrival, asOf);
        return Punctuality.of(arrival, own.onTimeBefore(), own.dueDayEnds());
    }

    @Property
    void aGrantNeverMakesAnArrivalLessPunctual(
            @ForAll("extensions") ExtensionTerms extension,
            @ForAll("instants") Instant arrival,
            @ForAll("instants") Instant asOf) {
        assertThat(of(List.of(extension), arrival, asOf)).isLessThanOrEqualTo(of(List.of(), arrival, asOf));
    }

    @Property
    void anEndAfterTheArrivalTakesNothingAway(
            @ForAll("extensions") ExtensionTerms extension, @ForAll("instants") Instant arrival) {
        var asOf = DUE.dueDayEnds().plusSeconds(2 * TEN_DAYS);
        var endless = new ExtensionTerms("vnpt", extension.until(), "lý do", "dic", extension.grantedAt(), null);
        var endsLater = new ExtensionTerms(
                "vnpt", extension.until(), "lý do", "dic", extension.grantedAt(), arrival.plusMillis(1));

        assertThat(of(List.of(endsLater), arrival, asOf)).isEqualTo(of(List.of(endless), arrival, asOf));
    }

    @Property
    void whatIsNotYetGrantedOrAlreadyEndedChangesNothing(
            @ForAll("extensions") ExtensionTerms extension,
            @ForAll("instants") Instant arrival,
            @ForAll("instants") Instant asOf) {
        var notYet = extension.grantedAt().isAfter(asOf);
        var judged = arrival.isBefore(asOf) ? arrival : asOf;
        var over = extension.end() != null && !extension.end().isAfter(judged);

        if (notYet || over) {
            assertThat(ExtensionTerms.own(DUE, List.of(extension), arrival, asOf))
                    .isEqualTo(DUE);
        } else {
            assertThat(extension.countsFor(arrival, asOf)).isTrue();
        }
    }

    @Property
    void ofSeveralTheLongestCounts(
            @ForAll("extensions") ExtensionTerms one,
            @ForAll("extensions") ExtensionTerms other,
            @ForAll("instants") Instant arrival,
            @ForAll("instants") Instant asOf) {
        var both = of(List.of(one, other), arrival, asOf);

        assertThat(both).isLessThanOrEqualTo(of(List.of(one), arrival, asOf));
        assertThat(both).isLessThanOrEqualTo(of(List.of(other), arrival, asOf));
        assertThat(both).isIn(of(List.of(one), arrival, asOf), of(List.of(other), arrival, asOf));
    }

    @Property
    void theDueDayOfAnExtensionIsTheDayThatHoldsItsInstant(@ForAll("instants") Instant until) {
        var own = DUE.extendedTo(until);

        assertThat(own.onTimeBefore()).isBefore(own.dueDayEnds());
        assertThat(own.onTimeBefore()).isAfterOrEqualTo(DUE.onTimeBefore());
        assertThat(own.dueDayEnds()).isAfterOrEqualTo(DUE.dueDayEnds());
        assertThat(own.isOverAt(own.dueDayEnds())).isTrue();
        assertThat(own.isOverAt(own.dueDayEnds().minusMillis(1))).isFalse();
    }

    @Test
    void extendsToTheEndOfTheDayThatHoldsTheNewInstant() {
        var own =
                DUE.extendedTo(OffsetDateTime.parse("2026-12-20T17:00:00+07:00").toInstant());

        assertThat(own.dueDayEnds())
                .isEqualTo(OffsetDateTime.parse("2026-12-21T00:00:00+07:00").toInstant());
    }
}
