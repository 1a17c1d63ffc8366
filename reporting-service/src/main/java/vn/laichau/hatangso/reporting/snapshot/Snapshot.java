package vn.laichau.hatangso.reporting.snapshot;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.persistence.Basic;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;
import vn.laichau.hatangso.chassis.digest.Sha256;
import vn.laichau.hatangso.reporting.plan.ReportingPlan;
import vn.laichau.hatangso.reporting.source.CollectedParts;
import vn.laichau.hatangso.reporting.source.Part;

/** Canonical JSON of what was known at a cut-off, under the SHA-256 of its UTF-8 bytes. Written once. */
@Entity
@Immutable
public class Snapshot {

    @Id
    private String sha256;

    private Instant cutOff;

    @Enumerated(EnumType.STRING)
    private List<Part> missingParts;

    /** Large: lists of reports do without it. */
    @Basic(fetch = FetchType.LAZY)
    private String content;

    /** Known without unpacking it. */
    @Formula("octet_length(content)")
    private int bytes;

    private Instant frozenAt;

    @Transient
    private SnapshotContent read;

    protected Snapshot() {}

    /** Freezes what was collected of a plan; equal content at an equal cut-off is the same snapshot. */
    public static Snapshot freeze(Instant cutOff, ReportingPlan plan, CollectedParts parts, Instant now) {
        var snapshot = new Snapshot();
        snapshot.content = SnapshotContent.of(cutOff, plan, parts).canonicalJson();
        snapshot.sha256 = Sha256.hex(snapshot.content.getBytes(UTF_8));
        snapshot.cutOff = cutOff;
        snapshot.missingParts = parts.missing();
        snapshot.frozenAt = now;
        return snapshot;
    }

    /** Of the stored content: what is worked on with it takes many times as much of the heap. */
    public int bytes() {
        return bytes;
    }

    public String sha256() {
        return sha256;
    }

    public Instant cutOff() {
        return cutOff;
    }

    public Instant frozenAt() {
        return frozenAt;
    }

    public List<Part> missingParts() {
        return List.copyOf(missingParts);
    }

    public String canonicalJson() {
        return content;
    }

    /** Read once: several questions are asked of a large one while it is at hand. */
    public SnapshotContent content() {
        if (read == null) {
            read = SnapshotContent.read(content);
        }
        return read;
    }
}
