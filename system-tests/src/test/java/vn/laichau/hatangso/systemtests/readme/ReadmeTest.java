package vn.laichau.hatangso.systemtests.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReadmeTest {

    private static final int MOST_LINES = 120;
    private static final long MOST_BYTES_OF_A_PICTURE = 300_000;
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)[:}]");
    private static final List<String> SETTINGS = List.of(
            "chassis/src/main/resources/META-INF/microprofile-config.properties",
            "indicator-service/src/main/resources/application.properties",
            "agency-service/src/main/resources/application.properties",
            "reporting-service/src/main/resources/application.properties",
            "gateway/src/main/resources/application.properties");

    private final Readme readme = Readme.read();

    @Test
    void isShort() {
        assertThat(readme.lines()).hasSizeLessThanOrEqualTo(MOST_LINES);
    }

    @Test
    void listsExactlyTheVariablesThatTheServicesRead() throws IOException {
        Set<String> read = new TreeSet<>();
        for (var settings : SETTINGS) {
            PLACEHOLDER
                    .matcher(Files.readString(Readme.PROJECT.resolve(settings)))
                    .results()
                    .forEach(found -> read.add(found.group(1)));
        }
        assertThat(new TreeSet<>(readme.section("Configuration")
                        .matches("`([A-Z][A-Z0-9]*_[A-Z0-9_]*)`")
                        .toList()))
                .isEqualTo(read);
    }

    @Test
    void pointsToFilesThatAreThere() {
        assertThat(links().map(Readme.PROJECT::resolve))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(file).exists());
    }

    @Test
    void showsPicturesThatAWeakLinkCanCarry() throws IOException {
        for (var picture : links().filter(link -> link.endsWith(".png")).toList()) {
            assertThat(Files.size(Readme.PROJECT.resolve(picture))).as(picture).isLessThan(MOST_BYTES_OF_A_PICTURE);
        }
    }

    private Stream<String> links() {
        return Stream.concat(readme.matches("\\]\\(([^):]+)\\)"), Stream.of("CONTRIBUTING.md"))
                .map(Path::of)
                .map(Path::toString);
    }
}
