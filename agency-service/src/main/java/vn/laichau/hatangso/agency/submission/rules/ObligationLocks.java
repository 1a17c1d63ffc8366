package vn.laichau.hatangso.agency.submission.rules;

import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;
import vn.laichau.hatangso.agency.AgencyLocks;

/** Who saves and who sends for one obligation exclude each other, in all instances of the service; released with the transaction. */
@ApplicationScoped
public class ObligationLocks {

    private final Session database;

    ObligationLocks(Session database) {
        this.database = database;
    }

    /**
     * Begins a submission, unless another one for the same obligation is under way: who waited for that would hold a connection, and
     * then hear that the obligation is done. Only for a draft that is just being saved it waits.
     *
     * @param counted the year whose submissions exclude each other; null for those of all years
     */
    public boolean tryLock(String organisation, String obligation, Integer counted) {
        return database.doReturningWork(transaction -> AgencyLocks.SENDING
                .about(organisation, obligation, counted)
                .tryToTakeBefore(AgencyLocks.OBLIGATION.about(organisation, obligation, counted), transaction));
    }

    /**
     * Waits for whoever saves or sends for the obligation.
     *
     * @param counted the same as of a submission
     */
    public void lock(String organisation, String obligation, Integer counted) {
        database.doWork(AgencyLocks.OBLIGATION.about(organisation, obligation, counted)::take);
    }
}
