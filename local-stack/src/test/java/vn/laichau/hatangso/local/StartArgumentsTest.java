package vn.laichau.hatangso.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.local.screen.StackFailure;

class StartArgumentsTest {

    private static final Path USUAL = Path.of("/project/.local");

    @Test
    void runsTheDemonstrationInTheUsualFolderWhenNothingIsSaid() {
        assertThat(StartArguments.parse(List.of(), USUAL))
                .isEqualTo(new StartArguments(USUAL, OptionalInt.empty(), true, false, Optional.empty(), false));
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
                                "2026-12-14T23:50"),
                        USUAL))
                .isEqualTo(new StartArguments(
                        Path.of("/elsewhere"),
                        OptionalInt.of(9000),
                        false,
                        true,
                        Optional.of("2026-12-14T23:50"),
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
}
