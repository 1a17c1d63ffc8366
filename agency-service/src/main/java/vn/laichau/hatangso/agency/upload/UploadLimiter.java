package vn.laichau.hatangso.agency.upload;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.laichau.hatangso.agency.arrival.Arrivals;
import vn.laichau.hatangso.chassis.http.MaximumBodySizes;
import vn.laichau.hatangso.chassis.permit.Permits;

/** Lets only so many files in at a time, of one organisation even fewer: each holds a thread until it is there. */
@ApplicationScoped
public class UploadLimiter {

    private final UploadSettings settings;
    private final MaximumBodySizes limits;
    private final Arrivals arrivals;
    private final Clock clock;
    private final Permits ofAll;
    private final Map<String, Permits> byOrganisation = new ConcurrentHashMap<>();

    UploadLimiter(UploadSettings settings, MaximumBodySizes limits, Arrivals arrivals, Clock clock) {
        this.settings = settings;
        this.limits = limits;
        this.arrivals = arrivals;
        this.clock = clock;
        this.ofAll = new Permits(settings.atOnce());
    }

    /**
     * Where a file comes from.
     *
     * @param path of the request, whose limit holds
     * @param organisation who brings it, from the verified token
     */
    public record Source(String path, String organisation) {}

    /** What is done with a file once it is here. */
    public interface Work<T> {
        T with(Upload upload) throws IOException;
    }

    /**
     * @throws vn.laichau.hatangso.chassis.problem.ProblemException 503 when too many come in now
     * @throws Upload.OutOfBounds when it is too large or comes too slowly
     */
    public <T> T take(InputStream body, Source source, Work<T> work) throws IOException {
        try (var own = permitsOf(source.organisation()).acquire();
                var any = ofAll.acquire();
                var upload = Upload.receive(body, bounds(source), clock)) {
            arrivals.identify(source.organisation(), upload.sha256());
            return work.with(upload);
        }
    }

    private Permits permitsOf(String organisation) {
        return byOrganisation.computeIfAbsent(organisation, first -> new Permits(settings.atOnceOfOne()));
    }

    private Upload.Bounds bounds(Source source) {
        var now = clock.instant();
        return new Upload.Bounds(
                limits.of(source.path()),
                now.plus(settings.longest()),
                now.plus(settings.grace()),
                settings.perSecond().asLongValue());
    }
}
