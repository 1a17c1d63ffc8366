package vn.laichau.hatangso.agency.succession;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import vn.laichau.hatangso.agency.lineage.Lineages;
import vn.laichau.hatangso.agency.organisation.Agency;
import vn.laichau.hatangso.agency.organisation.Organisations;
import vn.laichau.hatangso.agency.succession.SuccessionView.CorrectionView;
import vn.laichau.hatangso.agency.succession.SuccessionView.Ending;
import vn.laichau.hatangso.agency.succession.SuccessionView.ExceptionView;
import vn.laichau.hatangso.agency.succession.SuccessionView.Following;
import vn.laichau.hatangso.agency.succession.SuccessionView.Internal;
import vn.laichau.hatangso.agency.succession.SuccessionView.State;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.chassis.time.VietnamTime;

/** Shows successions with the names that the agencies bear on its days. */
@ApplicationScoped
class SuccessionViews {

    private final Organisations organisations;
    private final Lineages lineages;

    SuccessionViews(Organisations organisations, Lineages lineages) {
        this.organisations = organisations;
        this.lineages = lineages;
    }

    SuccessionView internal(Succession succession) {
        var day = succession.day();
        var names = succession.names();
        return new SuccessionView(
                succession.id(),
                succession.kind(),
                state(succession),
                day,
                succession.predecessors().stream()
                        .map(ends -> new Ending(ends.agency(), name(ends.agency(), day.minusDays(1)), ends.heir()))
                        .toList(),
                succession.successors().stream()
                        .map(code -> new Following(code, name(code, day)))
                        .toList(),
                names == null ? null : names.full(),
                succession.legalBasis(),
                null,
                more(succession),
                succession.revision());
    }

    private State state(Succession succession) {
        if (succession.isWithdrawn()) {
            return State.WITHDRAWN;
        }
        return succession.hasBegun(lineages.today()) ? State.BEGUN : State.PLANNED;
    }

    private Text name(String code, LocalDate day) {
        return organisations.find(code, day).map(Agency::name).orElse(null);
    }

    private static Internal more(Succession succession) {
        return new Internal(
                succession.note(),
                succession.exceptions().stream()
                        .map(excepted ->
                                new ExceptionView(excepted.kind().name(), excepted.thing(), excepted.successor()))
                        .toList(),
                VietnamTime.of(succession.statement().at()),
                succession.statement().by(),
                instant(succession.withdrawnAt()),
                succession.withdrawnBy(),
                succession.corrections().stream()
                        .map(was -> new CorrectionView(
                                was.legalBasis(), was.note(), was.reason(), VietnamTime.of(was.at()), was.by()))
                        .toList());
    }

    private static OffsetDateTime instant(Instant instant) {
        return instant == null ? null : VietnamTime.of(instant);
    }
}
