package vn.laichau.hatangso.agency.work.progress;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import vn.laichau.hatangso.agency.delivery.Findings;
import vn.laichau.hatangso.agency.delivery.Findings.Refusal;
import vn.laichau.hatangso.agency.delivery.Outbox;
import vn.laichau.hatangso.agency.delivery.Parcel;
import vn.laichau.hatangso.agency.organisation.AgencyKind;
import vn.laichau.hatangso.agency.organisation.Organisations;

/** Tells indicator-service, through the outbox, the figures that count. */
@ApplicationScoped
class TellFigures {

    private final Updates updates;
    private final Outbox outbox;
    private final Findings findings;
    private final Organisations organisations;

    TellFigures(Updates updates, Outbox outbox, Findings findings, Organisations organisations) {
        this.updates = updates;
        this.outbox = outbox;
        this.findings = findings;
        this.organisations = organisations;
    }

    /** @param accepted updates of the occurrence that were accepted just now */
    @Transactional(TxType.MANDATORY)
    void tell(UUID occurrence, List<ProgressUpdate> accepted) {
        enqueue(occurrence, accepted, whole -> whole);
    }

    /**
     * What was refused and still counts, once more.
     *
     * @return whether there is any
     */
    @Transactional(TxType.MANDATORY)
    boolean tellAgain(UUID occurrence) {
        var refused = findings.itemsOf(occurrence);
        var accepted = updates.of(occurrence).stream()
                .filter(ProgressUpdate::isAccepted)
                .toList();
        return enqueue(occurrence, accepted, whole -> whole.only(refused)) > 0;
    }

    /** Why figures that count were not taken, by the names of the items. */
    Map<String, Refusal> refusals(UUID occurrence) {
        var refusals = findings.refusalsOf(occurrence);
        if (!refusals.isEmpty()) {
            refusals.keySet().retainAll(counting(occurrence));
        }
        return refusals;
    }

    private Set<String> counting(UUID occurrence) {
        var all = updates.of(occurrence);
        var counting = new CountingFigures(all);
        return all.stream()
                .flatMap(update -> counting.parcel(occurrence, update, null).items().stream())
                .map(Parcel.Item::item)
                .collect(toSet());
    }

    private int enqueue(UUID occurrence, List<ProgressUpdate> accepted, UnaryOperator<Parcel> part) {
        var counting = new CountingFigures(updates.of(occurrence));
        var told = 0;
        for (var update : accepted) {
            var operator = isOperator(update) ? update.organisation() : null;
            var parcel = part.apply(counting.parcel(occurrence, update, operator));
            outbox.enqueue(parcel);
            told += parcel.items().size();
        }
        return told;
    }

    /** What a State body reports speaks of all operators; who reported may have ended since. */
    private boolean isOperator(ProgressUpdate update) {
        return organisations
                .find(update.organisation(), update.reportedOn())
                .map(agency ->
                        agency.kind() == AgencyKind.TELECOM_OPERATOR || agency.kind() == AgencyKind.POSTAL_OPERATOR)
                .orElse(false);
    }
}
