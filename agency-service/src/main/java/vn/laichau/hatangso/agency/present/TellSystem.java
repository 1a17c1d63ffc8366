package vn.laichau.hatangso.agency.present;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.LongConsumer;
import vn.laichau.hatangso.agency.register.Actor;
import vn.laichau.hatangso.agency.register.Bookkeeping;
import vn.laichau.hatangso.agency.register.Deed;
import vn.laichau.hatangso.agency.register.Outcome;

/** Says how a system is by now. The plan's own words stay. */
@ApplicationScoped
public class TellSystem {

    private final PresentSystemTable systems;
    private final Bookkeeping books;

    TellSystem(PresentSystemTable systems, Bookkeeping books) {
        this.systems = systems;
        this.books = books;
    }

    @Transactional
    public Outcome<PresentSystemView> tell(String code, SystemNow now, Actor actor, LongConsumer seen) {
        var deed = Deed.<PresentSystem>of(PresentSystem.RESTATE, system -> system.tell(now))
                .checked(now.faults(actor.today()))
                .noting(now.note())
                .from(now.since());
        var found = systems.find(code).flatMap(system -> systems.findForChange(system.id()));
        return books.change(systems, found, actor, seen, deed);
    }
}
