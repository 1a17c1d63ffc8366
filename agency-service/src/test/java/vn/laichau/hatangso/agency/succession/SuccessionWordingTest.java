package vn.laichau.hatangso.agency.succession;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.agency.succession.rules.NewSuccession;
import vn.laichau.hatangso.agency.succession.rules.SuccessionKind;
import vn.laichau.hatangso.chassis.transition.Actor;

class SuccessionWordingTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 15);

    private static Actor by(String account, Instant at) {
        return new Actor("", account, Set.of(), at, null);
    }

    @Test
    void tellsWhatWasSaidOfItAtEachInstant() {
        var instants = IntStream.range(0, 3)
                .mapToObj(hour -> Instant.parse("2026-06-15T0%d:00:00Z".formatted(hour)))
                .toList();
        var succession = new Succession(
                new NewSuccession(
                        SuccessionKind.MERGE,
                        DAY,
                        List.of("a"),
                        List.of("b"),
                        null,
                        List.of(),
                        "Nghị quyết",
                        null,
                        null,
                        null,
                        null),
                List.of(),
                by("x", instants.get(0)));
        succession.correct(new CorrectSuccession.Correction("second", "note", "why"), by("y", instants.get(1)));
        succession.correct(new CorrectSuccession.Correction("third", null, "why"), by("z", instants.get(2)));

        assertThat(succession.wordingAt(instants.get(1).minusNanos(1)).legalBasis())
                .isEqualTo("Nghị quyết");
        assertThat(succession.wordingAt(instants.get(1)).legalBasis()).isEqualTo("second");
        assertThat(succession.wordingAt(instants.get(1)).note()).isEqualTo("note");
        assertThat(succession.wordingAt(instants.get(1)).before()).hasSize(1);
        assertThat(succession.wordingAt(instants.get(2)).legalBasis()).isEqualTo("third");
        assertThat(succession.wordingAt(null).before()).hasSize(2);
        assertThat(succession.hasBegun(DAY)).isTrue();
        assertThat(succession.hasBegun(DAY.minusDays(1))).isFalse();
    }
}
