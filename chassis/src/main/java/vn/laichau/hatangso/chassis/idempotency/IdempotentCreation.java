package vn.laichau.hatangso.chassis.idempotency;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import vn.laichau.hatangso.chassis.http.Addressed;
import vn.laichau.hatangso.chassis.json.StoredJson;
import vn.laichau.hatangso.chassis.transition.Outcome;

/** Answers requests that create something: with a key once, however often they are sent. */
@ApplicationScoped
public class IdempotentCreation {

    private static final int CREATED = 201;

    private final IdempotentRequests requests;
    private final ObjectMapper mapper;

    IdempotentCreation(IdempotentRequests requests, ObjectMapper mapper) {
        this.requests = requests;
        this.mapper = mapper;
    }

    /**
     * What was created.
     *
     * @param location its path; null when it has none of its own
     * @param etag null when it has none
     */
    public record Created(Object view, String location, String etag) {}

    /**
     * @param key null for work that is simply done
     * @param operation what is asked for, with the place it is asked at
     * @param content what the client sent, by which a repetition of it is known
     */
    public Response once(String key, String operation, Object content, Supplier<Created> work) {
        return requests.onceIfKeyed(key, operation, bytes(content), () -> {
            var created = work.get();
            return of(created.view(), created.location(), created.etag());
        });
    }

    /**
     * The same for what lies below its list.
     *
     * @param path of the list that it was added to
     */
    public Response once(String key, String path, Object content, Addressing work) {
        return once(key, "POST " + path, content, () -> {
            var view = work.get().orThrow();
            return new Created(view, path + "/" + view.key(), view.entityTag());
        });
    }

    /** Creates something that has an address, or says why it does not. */
    @FunctionalInterface
    public interface Addressing {

        Outcome<? extends Addressed> get();
    }

    /**
     * An answer in the bytes in which it can be given again, for work that does not always create.
     *
     * @param view what was created
     * @param location its path; null when it has none of its own
     * @param etag null when it has none
     */
    public StoredAnswer of(Object view, String location, String etag) {
        return of(CREATED, view, location, etag);
    }

    /** The same with another status. */
    public StoredAnswer of(int status, Object view, String location, String etag) {
        return new StoredAnswer(status, location, etag, bytes(view));
    }

    /** What a client sent, by which a repetition of it is known. */
    public byte[] bytes(Object content) {
        return StoredJson.bytes(mapper, content);
    }
}
