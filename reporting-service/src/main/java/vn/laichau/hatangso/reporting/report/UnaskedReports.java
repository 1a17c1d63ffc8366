package vn.laichau.hatangso.reporting.report;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.chassis.time.VietnamTime;
import vn.laichau.hatangso.reporting.place.Places;
import vn.laichau.hatangso.reporting.snapshot.Snapshot;
import vn.laichau.hatangso.reporting.snapshot.UsualSize;
import vn.laichau.hatangso.reporting.source.Sources;

/** Drafts reports that no person asks for. */
@ApplicationScoped
public class UnaskedReports {

    private static final String NOBODY = "schedule";

    private final Sources sources;
    private final Places places;
    private final UsualSize size;
    private final Reports reports;
    private final Clock clock;

    UnaskedReports(Sources sources, Places places, UsualSize size, Reports reports, Clock clock) {
        this.sources = sources;
        this.places = places;
        this.size = size;
        this.reports = reports;
        this.clock = clock;
    }

    /**
     * Collects and stores a draft. Waits for other services and therefore begins its own transaction, afterwards.
     *
     * @param issuer code of the body that will issue it
     * @param evenWithoutPart whether a draft with a part missing is better than none
     * @param noted what else belongs to the transaction that stores it
     * @return empty when what is needed could not be had
     */
    public Optional<UUID> draft(
            ReportKind kind, Instant cutOff, String issuer, boolean evenWithoutPart, Consumer<UUID> noted) {
        return places.await(size.bytes(), () -> collect(kind, cutOff, issuer, evenWithoutPart, noted));
    }

    private Optional<UUID> collect(
            ReportKind kind, Instant cutOff, String issuer, boolean evenWithoutPart, Consumer<UUID> noted) {
        var day = cutOff.atZone(VietnamTime.ZONE).toLocalDate();
        var collected = sources.collect(cutOff, day);
        if (collected.isEmpty() || !collected.missing().isEmpty() && !evenWithoutPart) {
            return Optional.empty();
        }
        var now = clock.instant();
        var scope = new Scope(kind, day.getYear(), null, day, Language.VI);
        var draft = Report.draft(scope, issuer, Snapshot.freeze(cutOff, collected, now), NOBODY, now);
        QuarkusTransaction.requiringNew().run(() -> {
            reports.add(draft);
            noted.accept(draft.id());
        });
        return Optional.of(draft.id());
    }
}
