package vn.laichau.hatangso.chassis.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;

/** The whole record as NDJSON, in short transactions: what is appended only needs no long one to be read as it is. */
@ApplicationScoped
class AuditExport {

    private static final int BATCH = 1_000;

    /** Checkpoints first: whoever checks then knows which hashes to keep. Persons last: those of entries made meanwhile are there. */
    private static final int PARTS = 3;

    private final AuditReader trail;
    private final AuditStore table;
    private final Actors actors;

    AuditExport(AuditReader trail, AuditStore table, Actors actors) {
        this.trail = trail;
        this.table = table;
        this.actors = actors;
    }

    /** Who takes the record away is in the record. */
    void note(String path) {
        table.note(actors.current(), "READ", path, null);
    }

    void write(OutputStream out) throws IOException {
        for (var part = 0; part < PARTS; part++) {
            var lines = trail.lines(part, 0, BATCH);
            while (!lines.isEmpty()) {
                for (var line : lines) {
                    out.write((line.text() + "\n").getBytes(UTF_8));
                }
                lines = trail.lines(part, lines.get(lines.size() - 1).place(), BATCH);
            }
        }
    }
}
