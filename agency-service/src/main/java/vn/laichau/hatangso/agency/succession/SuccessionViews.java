package vn.laichau.hatangso.agency.succession;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import vn.laichau.hatangso.agency.organisation.Organisation;
import vn.laichau.hatangso.agency.organisation.Organisations;
import vn.laichau.hatangso.agency.responsibility.SuccessionCache;
import vn.laichau.hatangso.agency.succession.SuccessionView.CorrectionView;
import vn.laichau.hatangso.agency.succession.SuccessionView.Ending;
import vn.laichau.hatangso.agency.succession.SuccessionView.ExceptionView;
import vn.laichau.hatangso.agency.succession.SuccessionView.Following;
import vn.laichau.hatangso.agency.succession.SuccessionView.Internal;
import vn.laichau.hatangso.agency.succession.SuccessionView.State;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.chassis.time.VietnamTime;
import vn.laichau.hatangso.chassis.transition.Actor;
import vn.laichau.hatangso.chassis.transition.Transition;

/** Shows successions with the names that the agencies bear on its days. */
@ApplicationScoped
class SuccessionViews {

    private final Organisations organisations;
    private final SuccessionCache successionCache;

    SuccessionViews(Organisations organisations, SuccessionCache successionCache) {
        this.organisations = organisations;
        this.successionCache = successionCache;
    }

    SuccessionView internal(Succession succession, Actor reader) {
        return internal(succession, null, reader);
    }

    /** @param at what was known then; null for the present */
    SuccessionView internal(Succession succession, Instant at, Actor reader) {
        var day = succession.day();
        var organisationNames = succession.names();
        var wording = succession.wordingAt(at);
        return new SuccessionView(
                succession.id(),
                succession.kind(),
                state(succession, at),
                day,
                succession.predecessors().stream()
                        .map(ends -> new Ending(ends.agency(), name(ends.agency(), day.minusDays(1), at), ends.heir()))
                        .toList(),
                succession.successors().stream()
                        .map(code -> new Following(code, name(code, day, at)))
                        .toList(),
                organisationNames == null ? null : organisationNames.full(),
                wording.legalBasis(),
                null,
                more(succession, wording, at),
                at == null ? Transition.open(SuccessionTransition.class, succession, reader) : null,
                succession.revision());
    }

    private State state(Succession succession, Instant at) {
        if (Succession.isBy(succession.withdrawnAt(), at)) {
            return State.WITHDRAWN;
        }
        var day = at == null ? successionCache.today() : LocalDate.ofInstant(at, VietnamTime.ZONE);
        return succession.hasBegun(day) ? State.BEGUN : State.PLANNED;
    }

    private Text name(String code, LocalDate day, Instant at) {
        var agency = at == null ? organisations.find(code, day) : organisations.findKnown(code, day, at);
        return agency.map(Organisation::name).orElse(null);
    }

    private static Internal more(Succession succession, Succession.Wording wording, Instant at) {
        var withdrawn = Succession.isBy(succession.withdrawnAt(), at);
        return new Internal(
                wording.note(),
                succession.exceptions().stream()
                        .map(excepted ->
                                new ExceptionView(excepted.kind().name(), excepted.thing(), excepted.successor()))
                        .toList(),
                VietnamTime.of(succession.statement().at()),
                succession.statement().by(),
                withdrawn ? VietnamTime.of(succession.withdrawnAt()) : null,
                withdrawn ? succession.withdrawnBy() : null,
                wording.before().stream()
                        .map(was -> new CorrectionView(
                                was.legalBasis(), was.note(), was.reason(), VietnamTime.of(was.at()), was.by()))
                        .toList());
    }
}
