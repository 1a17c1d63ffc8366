package vn.laichau.hatangso.agency.occurrence.update;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import vn.laichau.hatangso.agency.organisation.OrganisationKind;
import vn.laichau.hatangso.agency.organisation.Organisations;
import vn.laichau.hatangso.agency.outbox.FigureMessage;
import vn.laichau.hatangso.agency.outbox.Outbox;
import vn.laichau.hatangso.agency.outbox.RefusedFigures;
import vn.laichau.hatangso.agency.outbox.RefusedFigures.Refusal;

/** Tells indicator-service, through the outbox, the figures that count. */
@ApplicationScoped
class EnqueueFigures {

    private final Updates updates;
    private final Outbox outbox;
    private final RefusedFigures refusedFigures;
    private final Organisations organisations;

    EnqueueFigures(Updates updates, Outbox outbox, RefusedFigures refusedFigures, Organisations organisations) {
        this.updates = updates;
        this.outbox = outbox;
        this.refusedFigures = refusedFigures;
        this.organisations = organisations;
    }

    /** @param accepted updates of the occurrence that were accepted just now */
    @Transactional(TxType.MANDATORY)
    void enqueue(UUID occurrence, List<ProgressUpdate> accepted) {
        enqueue(occurrence, accepted, whole -> whole);
    }

    /**
     * What was refused and still counts, once more.
     *
     * @return whether there is any
     */
    @Transactional(TxType.MANDATORY)
    boolean enqueueRefused(UUID occurrence) {
        var refused = refusedFigures.itemsOf(occurrence);
        var accepted = updates.of(occurrence).stream()
                .filter(ProgressUpdate::isAccepted)
                .toList();
        return enqueue(occurrence, accepted, whole -> whole.only(refused)) > 0;
    }

    /** Why figures that count were not taken, by the names of the items. */
    Map<String, Refusal> refusals(UUID occurrence) {
        var refusals = refusedFigures.refusalsOf(List.of(occurrence));
        if (!refusals.isEmpty()) {
            refusals.keySet().retainAll(counting(occurrence));
        }
        return refusals;
    }

    private Set<String> counting(UUID occurrence) {
        var all = updates.of(occurrence);
        var counting = new EffectiveFigures(all);
        return all.stream()
                .flatMap(update -> counting.message(occurrence, update, null).items().stream())
                .map(FigureMessage.Item::item)
                .collect(toSet());
    }

    private int enqueue(UUID occurrence, List<ProgressUpdate> accepted, UnaryOperator<FigureMessage> part) {
        var counting = new EffectiveFigures(updates.of(occurrence));
        var told = 0;
        for (var update : accepted) {
            var operator = isOperator(update) ? update.organisation() : null;
            var figureMessage = part.apply(counting.message(occurrence, update, operator));
            outbox.enqueue(figureMessage);
            told += figureMessage.items().size();
        }
        return told;
    }

    /** What a State body reports speaks of all operators; who reported may have ended since. */
    private boolean isOperator(ProgressUpdate update) {
        return organisations
                .find(update.organisation(), update.reportedOn())
                .map(agency -> agency.kind() == OrganisationKind.TELECOM_OPERATOR
                        || agency.kind() == OrganisationKind.POSTAL_OPERATOR)
                .orElse(false);
    }
}
