package vn.laichau.hatangso.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.local.console.StackFailure;

class StartArgumentsTest {

    private static final Path USUAL = Path.of("/project/.local");

    @Test
    void runsTheDemonstrationInTheUsualFolderWhenNothingIsSaid() {
        assertThat(StartArguments.parse(List.of(), USUAL))
                .isEqualTo(new StartArguments(USUAL, OptionalInt.empty(), true, false, Optional.empty(), false, false));
    }

    @Test
    void takesEveryOption() {
        assertThat(StartArguments.parse(
                        List.of(
                                "--data",
                                "/elsewhere",
                                "--port",
                                "9000",
                                "--empty",
                                "--reset",
                                "--rehearse",
                                "2026-12-14T23:50",
                                "--observe"),
                        USUAL))
                .isEqualTo(new StartArguments(
                        Path.of("/elsewhere"),
                        OptionalInt.of(9000),
                        false,
                        true,
                        Optional.of("2026-12-14T23:50"),
                        true,
                        false));
    }

    @Test
    void refusesAnUnknownOptionAMissingValueAndValuesThatCannotBeRead() {
        assertThatThrownBy(() -> StartArguments.parse(List.of("--demo"), USUAL))
                .isInstanceOf(StackFailure.class)
                .hasMessage("There is no option --demo; see ./start --help.");
        assertThatThrownBy(() -> StartArguments.parse(List.of("--data", "--empty"), USUAL))
                .hasMessage("The option --data needs a value; see ./start --help.");
        assertThatThrownBy(() -> StartArguments.parse(List.of("--port", "http"), USUAL))
                .hasMessage("The option --port needs a number, not http.");
        assertThatThrownBy(() -> StartArguments.parse(List.of("--rehearse", "tonight"), USUAL))
                .hasMessage("The option --rehearse needs a date and time such as 2026-12-14T23:50, not tonight.");
    }

    @Test
    void asksForTheValueOfTheLastOptionToo() {
        for (String option : List.of("--data", "--port", "--rehearse")) {
            assertThatThrownBy(() -> StartArguments.parse(List.of("--reset", option), USUAL))
                    .hasMessage("The option " + option + " needs a value; see ./start --help.");
        }
    }

    /** Each alone: it changes nothing else. */
    @Test
    void takesEachOptionByItself() {
        StartArguments usual = StartArguments.parse(List.of(), USUAL);
        assertThat(StartArguments.parse(List.of("--help"), USUAL).help()).isTrue();
        assertThat(StartArguments.parse(List.of("-h"), USUAL).help()).isTrue();
        assertThat(usual.help()).isFalse();
        assertThat(StartArguments.parse(List.of("--empty"), USUAL))
                .isEqualTo(new StartArguments(USUAL, usual.port(), false, false, Optional.empty(), false, false));
        assertThat(StartArguments.parse(List.of("--reset"), USUAL))
                .isEqualTo(new StartArguments(USUAL, usual.port(), true, true, Optional.empty(), false, false));
        assertThat(StartArguments.parse(List.of("--port", "9000", "--port", "9100"), USUAL)
                        .port())
                .hasValue(9100);
        assertThat(StartArguments.parse(List.of("--rehearse", "2026-12-14T23:50:30+07:00"), USUAL)
                        .rehearsal())
                .hasValue("2026-12-14T23:50:30+07:00");
        assertThatThrownBy(() -> StartArguments.parse(List.of("--rehearse", "2026-12-14"), USUAL))
                .isInstanceOf(StackFailure.class);
    }
}
