package vn.laichau.hatangso.agency.succession;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Stream;
import vn.laichau.hatangso.agency.organisation.Organisation;
import vn.laichau.hatangso.agency.organisation.Organisations;
import vn.laichau.hatangso.agency.organisation.RecordingDetails;
import vn.laichau.hatangso.agency.responsibility.SuccessionCache;
import vn.laichau.hatangso.agency.succession.Succession.Predecessor;
import vn.laichau.hatangso.agency.succession.rules.NewSuccession;
import vn.laichau.hatangso.agency.succession.rules.PreviewSuccession;
import vn.laichau.hatangso.chassis.transition.Actor;
import vn.laichau.hatangso.chassis.transition.Command;
import vn.laichau.hatangso.chassis.transition.Outcome;

/** Records what becomes of agencies. What is open goes over when the day comes, without anybody's doing. */
@ApplicationScoped
class RecordSuccession {

    private final PreviewSuccession check;
    private final Organisations organisations;
    private final Successions successions;
    private final SuccessionViews views;
    private final Event<SuccessionCache.Changed> changed;

    RecordSuccession(
            PreviewSuccession check,
            Organisations organisations,
            Successions successions,
            SuccessionViews views,
            Event<SuccessionCache.Changed> changed) {
        this.check = check;
        this.organisations = organisations;
        this.successions = successions;
        this.views = views;
        this.changed = changed;
    }

    /** @param validateOnly the same checks and answer, nothing is stored */
    @Transactional
    public Outcome<SuccessionView> record(NewSuccession asked, Actor actor, boolean validateOnly) {
        organisations.lock();
        var found = check.check(asked);
        return Command.of(SuccessionTransition.RECORD)
                .checked(found.faults())
                .begin(
                        actor,
                        null,
                        () -> new Succession(asked, predecessors(ending(asked), asked), actor),
                        succession -> store(succession, asked, actor, validateOnly))
                .map(succession -> views.internal(succession, actor).moving(found.moves()));
    }

    private void store(Succession succession, NewSuccession asked, Actor actor, boolean validateOnly) {
        if (!validateOnly) {
            var ending = ending(asked);
            successions.persistAndFlush(succession);
            var by = new RecordingDetails(actor.at(), actor.account());
            ending.forEach(agency -> end(agency, succession, asked, by));
            organisations.tellOperators(asked.predecessors());
            changed.fire(new SuccessionCache.Changed());
        }
    }

    private List<Organisation> ending(NewSuccession asked) {
        return asked.predecessors().stream()
                .flatMap(code -> ending(code, asked))
                .toList();
    }

    private Stream<Organisation> ending(String code, NewSuccession asked) {
        return organisations.find(code, asked.day().minusDays(1)).stream();
    }

    private List<Predecessor> predecessors(List<Organisation> ending, NewSuccession asked) {
        return ending.stream()
                .map(agency -> new Predecessor(
                        agency.code(), check.defaultSuccessorOf(agency.code(), asked), agency.validUntil(), true))
                .toList();
    }

    private void end(Organisation agency, Succession succession, NewSuccession asked, RecordingDetails by) {
        var known = agency.validUntil();
        organisations.end(agency, asked.day(), succession.id(), by);
        if (asked.isRename()) {
            organisations.rename(agency, asked.names(), known, asked.legalBasis(), by);
        }
    }
}
