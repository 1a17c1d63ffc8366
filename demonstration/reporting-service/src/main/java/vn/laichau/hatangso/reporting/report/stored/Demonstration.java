package vn.laichau.hatangso.reporting.report.stored;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.reporting.json.ExactJson;
import vn.laichau.hatangso.reporting.plan.PlanSettings;
import vn.laichau.hatangso.reporting.plan.ReportingPlans;
import vn.laichau.hatangso.reporting.rendering.HeapPermits;
import vn.laichau.hatangso.reporting.report.Report;
import vn.laichau.hatangso.reporting.report.Scope;
import vn.laichau.hatangso.reporting.report.stored.DemonstrationFile.Story;
import vn.laichau.hatangso.reporting.snapshot.Snapshot;
import vn.laichau.hatangso.reporting.snapshot.Snapshots;
import vn.laichau.hatangso.reporting.source.AgencyFacts;
import vn.laichau.hatangso.reporting.source.Part;
import vn.laichau.hatangso.reporting.source.ReportDataClient;

/**
 * Makes reports to look at, one after the other and after the start: they are collected from the other services, which may
 * still be starting. What is there already is not made again.
 */
@ApplicationScoped
class Demonstration {

    private static final Logger LOG = Logger.getLogger(Demonstration.class);

    private final PlanSettings settings;
    private final ReportingPlans plans;
    private final DemonstrationLives lives;
    private final ReportDataClient reportDataClient;
    private final HeapPermits permits;
    private final Snapshots snapshots;
    private final Clock clock;
    private boolean over;

    Demonstration(
            PlanSettings settings,
            ReportingPlans plans,
            DemonstrationLives lives,
            ReportDataClient reportDataClient,
            HeapPermits permits,
            Snapshots snapshots,
            Clock clock) {
        this.settings = settings;
        this.plans = plans;
        this.lives = lives;
        this.reportDataClient = reportDataClient;
        this.permits = permits;
        this.snapshots = snapshots;
        this.clock = clock;
    }

    @Scheduled(every = "30s", delayed = "10s", concurrentExecution = ConcurrentExecution.SKIP)
    void round() {
        if (settings.demonstration() && !over) {
            over = makeAll();
        }
    }

    /** @return whether nothing is left to be made */
    boolean makeAll() {
        var file = DemonstrationFile.read();
        for (var sameCutOff : file.byCutOff()) {
            var left = sameCutOff.stream()
                    .filter(story -> story.happenedBy(clock.instant()) && !lives.isThere(story.key()))
                    .toList();
            if (!left.isEmpty() && !make(left, file)) {
                return false;
            }
        }
        LOG.info("the reports to look at are there");
        return true;
    }

    /**
     * Reports of the same cut-off share what was known at it. Between two cut-offs the permit is released: whoever asks for a report
     * meanwhile is next.
     */
    private boolean make(List<Story> stories, DemonstrationFile file) {
        try (var permit = permits.acquireForJob(snapshots.usualBytes())) {
            var told = collect(stories.get(0));
            told.ifPresent(
                    known -> stories.forEach(story -> lives.live(file, story, draft(story, known), known.agency())));
            return told.isPresent();
        }
    }

    /** What was known at a cut-off. */
    private record Told(Snapshot snapshot, AgencyFacts agency) {}

    /** Empty when a part is missing, or when it is not invented: demonstration never mixes with what is real. */
    private Optional<Told> collect(Story story) {
        var cutOff = story.cutOff().toInstant();
        var plan = plans.get(settings.code());
        var collectedParts = reportDataClient.collect(
                plan.code(), cutOff, story.day(), story.day().getYear());
        if (!collectedParts.missing().isEmpty()) {
            return Optional.empty();
        }
        var agency = ExactJson.as(AgencyFacts.class, collectedParts.parts().get(Part.AGENCY));
        return agency.demonstration()
                ? Optional.of(new Told(Snapshot.freeze(cutOff, plan, collectedParts, clock.instant()), agency))
                : Optional.empty();
    }

    /** The plan says who reports. */
    private Report draft(Story story, Told told) {
        var plan = told.snapshot().content().plan();
        var scope =
                new Scope(plan.code(), story.kind(), story.day().getYear(), story.subject(), story.day(), Language.VI);
        return Report.draft(
                scope,
                plan.issuer().code(),
                told.snapshot(),
                DemonstrationLives.account(story.key()),
                story.askedAt().toInstant());
    }
}
