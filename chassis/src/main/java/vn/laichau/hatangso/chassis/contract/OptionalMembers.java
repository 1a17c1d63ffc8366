package vn.laichau.hatangso.chassis.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Members that answers leave out where there is nothing to say: {@code contract/left-out.txt} of the chassis and of the service.
 */
record OptionalMembers(List<Line> lines) {

    private static final String FILE = "contract/left-out.txt";

    /** @param schema its name, or how the names of several begin, with a star behind */
    private record Line(String schema, Set<String> members) {

        static Line of(String text) {
            var words = List.of(text.split(" "));
            return new Line(words.get(0), Set.copyOf(words.subList(1, words.size())));
        }

        boolean speaksOf(String name) {
            return schema.endsWith("*")
                    ? name.startsWith(schema.substring(0, schema.length() - 1))
                    : name.equals(schema);
        }
    }

    static OptionalMembers read() {
        try {
            var files = Thread.currentThread().getContextClassLoader().getResources(FILE);
            return new OptionalMembers(Collections.list(files).stream()
                    .flatMap(file -> {
                        try (var content = file.openStream()) {
                            return new String(content.readAllBytes(), UTF_8).lines();
                        } catch (IOException unreadable) {
                            throw new UncheckedIOException(file.toString(), unreadable);
                        }
                    })
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Line::of)
                    .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(FILE, unreadable);
        }
    }

    Set<String> of(String schema) {
        return lines.stream()
                .filter(line -> line.speaksOf(schema))
                .flatMap(line -> line.members().stream())
                .collect(Collectors.toSet());
    }

    /** What no answer has any more would only be read by people, and believed. */
    void requireKnown(Map<String, Schema> schemas) {
        lines.forEach(line -> {
            var unknown = new TreeSet<>(line.members());
            schemas.forEach((name, schema) -> {
                if (line.speaksOf(name) && schema.getProperties() != null) {
                    unknown.removeAll(schema.getProperties().keySet());
                }
            });
            // A schema that is not there at all stands in the service's other contract.
            if (!unknown.isEmpty() && schemas.keySet().stream().anyMatch(line::speaksOf)) {
                throw new IllegalStateException(FILE + ": " + line.schema() + " has no " + unknown);
            }
        });
    }
}
