package vn.laichau.hatangso.systemtests.readme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The README of the project, by its sections. */
record Readme(String text) {

    static final Path PROJECT = Path.of("").toAbsolutePath().getParent();

    private static final Pattern SHELL_BLOCK = Pattern.compile("(?ms)^```\\n(.*?)^```$");

    static Readme read() {
        try {
            return new Readme(Files.readString(PROJECT.resolve("README.md")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> lines() {
        return text.lines().toList();
    }

    /** From that heading to the next. */
    Readme section(String heading) {
        return new Readme(matches("(?ms)^## " + Pattern.quote(heading) + "\\n(.*?)(?=^## |\\z)")
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no section " + heading)));
    }

    /** All that is there to be pasted, in order. */
    String shell() {
        return SHELL_BLOCK.matcher(text).results().map(block -> block.group(1)).collect(Collectors.joining("\n"));
    }

    /** What the first group of the pattern matches, in order. */
    Stream<String> matches(String pattern) {
        return Pattern.compile(pattern).matcher(text).results().map(match -> match.group(1));
    }
}
