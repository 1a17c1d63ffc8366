package vn.laichau.hatangso.reporting.document.annual;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import vn.laichau.hatangso.reporting.json.ExactJson;

/** To whom a plan was sent, and by default the reports on it are. */
final class Recipients {

    private static final String FILED_AT = "Lưu: VT";

    private final List<String> lines;

    private Recipients(List<String> lines) {
        this.lines = lines;
    }

    /** The list of a plan; empty for a plan that brought none. */
    static Recipients of(Optional<String> plan) {
        return new Recipients(plan.filter(code -> code.matches("[a-z0-9-]+"))
                .map(Recipients::read)
                .orElse(List.of()));
    }

    private static List<String> read(String plan) {
        try (var file = Recipients.class.getResourceAsStream("/plan/" + plan + "/recipients.json")) {
            if (file == null) {
                return List.of();
            }
            var json = ExactJson.read(new String(file.readAllBytes(), StandardCharsets.UTF_8));
            return StreamSupport.stream(json.path("recipients").spliterator(), false)
                    .map(recipient -> recipient.path("text").asText())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    List<String> besidesFiles() {
        return lines.stream().filter(line -> !isFiles(line)).toList();
    }

    /** Where the copies stay. */
    String filedAt() {
        return lines.stream().filter(Recipients::isFiles).findFirst().orElse(FILED_AT);
    }

    private static boolean isFiles(String line) {
        return line.startsWith("Lưu:");
    }
}
