package vn.laichau.hatangso.agency.upload;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/** Places for files on their way in: some for all, and of these a few for one organisation, so that none takes them all. */
final class UploadPlaces {

    private final Semaphore all;
    private final int ofOne;
    private final Map<String, Semaphore> byOrganisation = new ConcurrentHashMap<>();

    UploadPlaces(int all, int ofOne) {
        this.all = new Semaphore(all);
        this.ofOne = ofOne;
    }

    /** False when there is none now; otherwise it is to be given back. */
    boolean take(String organisation) {
        var own = of(organisation);
        if (!own.tryAcquire()) {
            return false;
        }
        if (!all.tryAcquire()) {
            own.release();
            return false;
        }
        return true;
    }

    void giveBack(String organisation) {
        all.release();
        of(organisation).release();
    }

    private Semaphore of(String organisation) {
        return byOrganisation.computeIfAbsent(organisation, first -> new Semaphore(ofOne));
    }
}
