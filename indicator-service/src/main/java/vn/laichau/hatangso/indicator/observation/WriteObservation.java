package vn.laichau.hatangso.indicator.observation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.laichau.hatangso.chassis.caller.Caller;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.indicator.observation.Observations.Sender;
import vn.laichau.hatangso.indicator.observation.Placing.Misplaced;
import vn.laichau.hatangso.indicator.observation.Placing.Placed;
import vn.laichau.hatangso.indicator.observation.Writing.Closed;
import vn.laichau.hatangso.indicator.observation.Writing.Faulty;
import vn.laichau.hatangso.indicator.observation.Writing.Final;
import vn.laichau.hatangso.indicator.observation.Writing.Occupied;
import vn.laichau.hatangso.indicator.observation.Writing.Stale;
import vn.laichau.hatangso.indicator.observation.Writing.Written;

/** Enters, corrects and withdraws single figures: a coordinator any, a committee those of its own territory. */
@ApplicationScoped
class WriteObservation {

    private static final String ENTRY = "ENTRY";

    private final FigureDictionaries dictionaries;
    private final Observations observations;

    WriteObservation(FigureDictionaries dictionaries, Observations observations) {
        this.dictionaries = dictionaries;
        this.observations = observations;
    }

    /** A figure where there is none. */
    @Transactional
    public Writing enter(NewObservation figure, Caller author) {
        var placing = place(figure, author);
        if (placing instanceof Placed placed && observations.currentAt(placed).isPresent()) {
            return new Occupied();
        }
        return store(placing, author);
    }

    /** Other numbers for the figure that is current as {@code expected}; {@code figure} carries its place. */
    @Transactional
    public Writing correct(NewObservation figure, long expected, Caller author) {
        var placing = place(figure, author);
        return isStale(placing, expected) ? new Stale() : store(placing, author);
    }

    /** Asks under the lock of the recording, so that of two corrections of one revision only the first is made. */
    private boolean isStale(Placing placing, long expected) {
        return placing instanceof Placed placed
                && observations.currentAt(placed).filter(id -> id == expected).isEmpty();
    }

    /** Takes a figure back, also from the public; so a committee only what was never final. */
    @Transactional
    public Writing withdraw(Observation current, Caller author, String reason) {
        var same = new Numbers(current.numerator(), current.denominator(), current.value(), null);
        var placing = place(same.of(current), author);
        if (placing instanceof Misplaced misplaced) {
            return new Faulty(misplaced.faults());
        }
        if (isStale(placing, current.id())) {
            return new Stale();
        }
        var closed = observations.closed(List.of((Placed) placing));
        if (!closed.isEmpty()) {
            return new Closed(closed.values().iterator().next());
        }
        if (!author.has(Role.COORDINATOR) && observations.isPublic((Placed) placing)) {
            return new Final();
        }
        observations.withdraw(current.id(), author, reason);
        return new Written(current.id(), true);
    }

    private Placing place(NewObservation figure, Caller author) {
        var committee = author.has(Role.COORDINATOR) ? Optional.<String>empty() : Optional.of(author.organisation());
        var named = new NewObservation(
                UUID.randomUUID().toString(),
                figure.indicator(),
                figure.territory(),
                figure.period(),
                figure.operator(),
                figure.numerator(),
                figure.denominator(),
                figure.value(),
                figure.unit());
        return dictionaries.of(List.of(named), committee).place(named);
    }

    private Writing store(Placing placing, Caller author) {
        if (placing instanceof Misplaced misplaced) {
            return new Faulty(misplaced.faults());
        }
        var figure = (Placed) placing;
        var sender = new Sender(ENTRY, author.organisation(), author.name(), author.has(Role.COORDINATOR));
        var stored = observations.store(sender, List.of(figure));
        if (!stored.closed().isEmpty()) {
            return new Closed(stored.closed().get(figure.item()));
        }
        if (!stored.beyondFinal().isEmpty()) {
            return new Final();
        }
        if (!stored.ended().isEmpty()) {
            return new Faulty(List.of(stored.ended().get(figure.item()).fault()));
        }
        return new Written(observations.currentAt(figure).orElseThrow(), stored.created() + stored.changed() > 0);
    }
}
