package vn.laichau.hatangso.local.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class RefusedPasswordsTest {

    private static final Path FOLDER = Path.of("../k8s/components/keycloak/passwords");
    private static final int SHORTEST = 12;

    private final List<String> refused = Files.readAllLines(FOLDER.resolve("common.txt"));

    RefusedPasswordsTest() throws IOException {}

    /** Keycloak compares in lower case; what is shorter is refused for its length. */
    @Test
    void areWrittenAsTheyAreCompared() {
        assertThat(refused)
                .isSorted()
                .doesNotHaveDuplicates()
                .allMatch(password -> password.length() >= SHORTEST && password.equals(password.toLowerCase()));
    }

    @Test
    void areAsManyAsTheReadmeSaysAndFitIntoAConfigMap() throws IOException {
        assertThat(Files.readString(Path.of("../docs/operations/passwords.md")))
                .contains("%,d passwords".formatted(refused.size()).replace('.', ','));
        assertThat(Files.size(FOLDER.resolve("common.txt"))).isLessThan(240_000);
    }

    @Test
    void areCommonOnesAndThoseOfTheHouse() {
        assertThat(refused)
                .contains("qwerty123456", "1q2w3e4r5t6y", "laichau@2026", "tinhlaichau2025", "matkhau@123456");
    }
}
