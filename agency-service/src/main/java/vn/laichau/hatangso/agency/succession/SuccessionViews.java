package vn.laichau.hatangso.agency.succession;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
        return internal(List.of(succession), null, reader).get(0);
    }

    /** @param at what was known then; null for the present */
    List<SuccessionView> internal(List<Succession> successions, Instant at, Actor reader) {
        var periods = organisations.periods(
                successions.stream()
                        .flatMap(succession -> Stream.concat(
                                succession.predecessors().stream().map(Succession.Predecessor::agency),
                                succession.successors().stream()))
                        .collect(toSet()),
                at);
        return successions.stream()
                .map(succession -> internal(succession, periods, at, reader))
                .toList();
    }

    private SuccessionView internal(
            Succession succession, Map<String, List<Organisation>> periods, Instant at, Actor reader) {
        var day = succession.day();
        var organisationNames = succession.names();
        var wording = succession.wordingAt(at);
        return new SuccessionView(
                succession.id(),
                succession.kind(),
                state(succession, at),
                day,
                succession.predecessors().stream()
                        .map(ends -> new Ending(
                                ends.agency(),
                                name(periods.get(ends.agency()), day.minusDays(1)),
                                ends.defaultSuccessor()))
                        .toList(),
                succession.successors().stream()
                        .map(code -> new Following(code, name(periods.get(code), day)))
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

    /**
     * As it was called on the day, or last before it: one that was withdrawn may lie after the agency's end.
     *
     * @param periods of an agency; null where it was not known
     */
    private static Text name(List<Organisation> periods, LocalDate day) {
        return Stream.ofNullable(periods)
                .flatMap(List::stream)
                .filter(agency ->
                        agency.validFrom() == null || !agency.validFrom().isAfter(day))
                .max(comparing(Organisation::validFrom, nullsFirst(naturalOrder())))
                .map(Organisation::name)
                .orElse(null);
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
                withdrawn ? succession.withdrawalReason() : null,
                wording.before().stream()
                        .map(was -> new CorrectionView(
                                was.legalBasis(), was.note(), was.reason(), VietnamTime.of(was.at()), was.by()))
                        .toList());
    }
}
