package vn.laichau.hatangso.agency.upload;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Optional;
import vn.laichau.hatangso.agency.arrival.Arrivals;
import vn.laichau.hatangso.chassis.http.BodyLimits;

/** Lets only so many files in at a time, of one organisation even fewer: each holds a thread until it is there. */
@ApplicationScoped
public class Uploads {

    private final UploadSettings settings;
    private final BodyLimits limits;
    private final Arrivals arrivals;
    private final Clock clock;
    private final UploadPlaces places;

    Uploads(UploadSettings settings, BodyLimits limits, Arrivals arrivals, Clock clock) {
        this.settings = settings;
        this.limits = limits;
        this.arrivals = arrivals;
        this.clock = clock;
        this.places = new UploadPlaces(settings.atOnce(), settings.atOnceOfOne());
    }

    /**
     * Where a file comes in.
     *
     * @param path of the request, whose limit holds
     * @param organisation who brings it, from the verified token
     */
    public record Door(String path, String organisation) {}

    /** What is done with a file once it is here. */
    public interface Work<T> {
        T with(Upload upload) throws IOException;
    }

    /**
     * @return empty when there is no place now
     * @throws Upload.OutOfBounds when it is too large or comes too slowly
     */
    public <T> Optional<T> take(InputStream body, Door door, Work<T> work) throws IOException {
        if (!places.take(door.organisation())) {
            return Optional.empty();
        }
        try (var upload = Upload.receive(body, bounds(door), clock)) {
            arrivals.identify(door.organisation(), upload.sha256());
            return Optional.of(work.with(upload));
        } finally {
            places.giveBack(door.organisation());
        }
    }

    private Upload.Bounds bounds(Door door) {
        var now = clock.instant();
        return new Upload.Bounds(
                limits.of(door.path()),
                now.plus(settings.longest()),
                now.plus(settings.grace()),
                settings.perSecond().asLongValue());
    }
}
