package vn.laichau.hatangso.systemtests.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** That a service uses each code of its own page, and says no common one again, its own tests tell (ArchitectureRules). */
class ErrorCodesTest {

    private static final String PAGE = "CommonErrorCode";
    private static final Pattern CODE = Pattern.compile("(?m)^    ([A-Z][A-Z0-9_]+)\\(");
    private static final Pattern USE = Pattern.compile("\\b[A-Z][A-Z0-9_]+\\b");

    @Test
    void areAllMadeBySomebody() throws IOException {
        var used = new HashSet<String>();
        var page = "";
        for (var module : List.of("chassis", "agency-service", "indicator-service", "reporting-service", "gateway")) {
            try (var sources = Files.walk(Path.of("..", module, "src/main/java"))) {
                for (var file : sources.filter(Files::isRegularFile).toList()) {
                    var text = Files.readString(file);
                    if (file.endsWith(PAGE + ".java")) {
                        page = text;
                    } else if (text.contains(PAGE)) {
                        var body = text.replaceAll("(?m)^import .*$", "");
                        USE.matcher(body).results().forEach(found -> used.add(found.group()));
                    }
                }
            }
        }
        var codes = CODE.matcher(page).results().map(found -> found.group(1)).toList();
        assertThat(codes).contains("MISSING", "TOO_LONG");
        assertThat(used).containsAll(codes);
    }
}
