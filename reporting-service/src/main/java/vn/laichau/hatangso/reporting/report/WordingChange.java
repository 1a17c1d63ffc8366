package vn.laichau.hatangso.reporting.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import vn.laichau.hatangso.chassis.transition.Actor;
import vn.laichau.hatangso.chassis.transition.Command;
import vn.laichau.hatangso.chassis.transition.CurrentActor;
import vn.laichau.hatangso.chassis.transition.Outcome.Refused;
import vn.laichau.hatangso.chassis.transition.Refusal;
import vn.laichau.hatangso.chassis.transition.Revision;

/** Notes on a report that its wording changes, in the transaction that changes it. */
@ApplicationScoped
public class WordingChange {

    private final Reports reports;
    private final CurrentActor actors;

    WordingChange(Reports reports, CurrentActor actors) {
        this.reports = reports;
        this.actors = actors;
    }

    /** Holds the report until the transaction ends: two who change one paragraph come one after the other. */
    public void hold(UUID id) {
        find(id, actors.get());
    }

    /**
     * Counts a change of the wording.
     *
     * @return why there is none
     */
    public Optional<Refusal> change(UUID id) {
        return carryOut(id, ReportTransition.REWORD);
    }

    /** The same where the generated wording comes back. */
    public Optional<Refusal> reset(UUID id) {
        return carryOut(id, ReportTransition.RESET_WORDING);
    }

    private Optional<Refusal> carryOut(UUID id, ReportTransition transition) {
        var actor = actors.get();
        var outcome =
                Command.of(transition, Report::reword).carryOut(find(id, actor), actor, Revision.ANY, report -> {});
        return outcome instanceof Refused<Report> refused ? Optional.of(refused.refusal()) : Optional.empty();
    }

    private Optional<Report> find(UUID id, Actor actor) {
        return reports.findToChange(id, ReportState.visibleTo(actor));
    }
}
