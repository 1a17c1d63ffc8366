package vn.laichau.hatangso.reporting.place;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/** Makes each file once: who asks for one that is kept is given it, who asks for one that is being made waits for it. */
@ApplicationScoped
public class Making {

    private final Places places;
    private final KeptFiles files;
    private final ConcurrentMap<String, CompletableFuture<KeptFile>> underWay = new ConcurrentHashMap<>();

    Making(Places places, KeptFiles files) {
        this.places = places;
        this.files = files;
    }

    /** @param work is done at a place, and on nothing large */
    public KeptFile get(String fingerprint, Supplier<byte[]> work) {
        return get(fingerprint, 0, false, work);
    }

    /**
     * @param snapshot its bytes: what is made of a large one takes several places
     * @param forEver whether the file is never dropped
     */
    public KeptFile get(String fingerprint, long snapshot, boolean forEver, Supplier<byte[]> work) {
        return files.find(fingerprint).orElseGet(() -> once(fingerprint, snapshot, forEver, work));
    }

    private KeptFile once(String fingerprint, long snapshot, boolean forEver, Supplier<byte[]> work) {
        var mine = new CompletableFuture<KeptFile>();
        var others = underWay.putIfAbsent(fingerprint, mine);
        if (others != null) {
            return join(others);
        }
        try {
            // Between our looking and our beginning, another may have ended.
            mine.complete(files.find(fingerprint).orElseGet(() -> make(fingerprint, snapshot, forEver, work)));
        } catch (RuntimeException | Error failure) {
            mine.completeExceptionally(failure);
        } finally {
            underWay.remove(fingerprint, mine);
        }
        return join(mine);
    }

    /** Also stored at the place: its bytes are part of what fills the heap. */
    private KeptFile make(String fingerprint, long snapshot, boolean forEver, Supplier<byte[]> work) {
        return places.take(snapshot, () -> files.keep(fingerprint, work.get(), forEver));
    }

    /** What kept one from making it is answered to all who waited. */
    private static KeptFile join(CompletableFuture<KeptFile> file) {
        try {
            return file.join();
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof RuntimeException ours) {
                throw ours;
            }
            throw failure;
        }
    }
}
