package vn.laichau.hatangso.reporting.rendering;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/** Renders each file once: who asks for one that is stored is given it, who asks for one that is being rendered waits for it. */
@ApplicationScoped
public class SingleFlightRendering {

    private final RenderedFiles files;
    private final ConcurrentMap<String, CompletableFuture<RenderedFile>> underWay = new ConcurrentHashMap<>();

    SingleFlightRendering(RenderedFiles files) {
        this.files = files;
    }

    /** @param render renders the file and stores it under its fingerprint */
    public RenderedFile get(String fingerprint, Supplier<RenderedFile> render) {
        return files.find(fingerprint).orElseGet(() -> once(fingerprint, render));
    }

    private RenderedFile once(String fingerprint, Supplier<RenderedFile> render) {
        var mine = new CompletableFuture<RenderedFile>();
        var others = underWay.putIfAbsent(fingerprint, mine);
        if (others != null) {
            return join(others);
        }
        try {
            // Between our looking and our beginning, another may have ended.
            mine.complete(files.find(fingerprint).orElseGet(render));
        } catch (RuntimeException | Error failure) {
            mine.completeExceptionally(failure);
        } finally {
            underWay.remove(fingerprint, mine);
        }
        return join(mine);
    }

    /** What kept one from rendering it is answered to all who waited. */
    private static RenderedFile join(CompletableFuture<RenderedFile> file) {
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
