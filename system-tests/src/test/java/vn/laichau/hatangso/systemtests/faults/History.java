package vn.laichau.hatangso.systemtests.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** Every attempt of every client. */
final class History {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ConcurrentLinkedQueue<Attempt> attempts = new ConcurrentLinkedQueue<>();
    private final AtomicInteger acknowledged = new AtomicInteger();

    void add(Attempt attempt) {
        attempts.add(attempt);
        if (attempt.isAcknowledged() && !attempt.replayed()) {
            acknowledged.incrementAndGet();
        }
    }

    /** Keys whose first answer reached the client; those that needed a replay come on top. */
    int acknowledged() {
        return acknowledged.get();
    }

    List<Attempt> attempts() {
        return List.copyOf(attempts);
    }

    /** How often each status was answered; 0 for no answer. */
    Map<Integer, Integer> statuses() {
        var counts = new TreeMap<Integer, Integer>();
        attempts.forEach(attempt -> counts.merge(attempt.status(), 1, Integer::sum));
        return counts;
    }

    /** One JSON object a line, to look into what a run with violations did. */
    void write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        try (var writer = Files.newBufferedWriter(file)) {
            for (var attempt : attempts) {
                writer.write(JSON.writeValueAsString(line(attempt)));
                writer.newLine();
            }
        }
    }

    private static Map<String, Object> line(Attempt attempt) {
        var line = new LinkedHashMap<String, Object>();
        line.put("key", attempt.key());
        line.put("organisation", attempt.plan().organisation());
        line.put("sentAt", attempt.sentAt().toString());
        line.put("endedAt", attempt.endedAt().toString());
        line.put("request", new String(attempt.body(), UTF_8));
        line.put("status", attempt.status());
        line.put("replayed", attempt.replayed());
        line.put("answer", new String(attempt.answer(), UTF_8));
        return line;
    }
}
