package vn.laichau.hatangso.chassis.idempotency;

import jakarta.ws.rs.core.Response;

/**
 * An answer that can be given again.
 *
 * @param status HTTP status
 * @param location path of what was created
 * @param etag entity tag of what was created, or null
 * @param body exact bytes of the JSON body
 */
public record StoredAnswer(int status, String location, String etag, byte[] body) {

    static final String REPLAYED = "Idempotency-Replayed";

    public Response toResponse() {
        return builder().build();
    }

    Response toReplay() {
        return builder().header(REPLAYED, "true").build();
    }

    private Response.ResponseBuilder builder() {
        return Response.status(status)
                .header("Location", location)
                .header("ETag", etag)
                .header("Cache-Control", "no-store")
                .type("application/json")
                .entity(body);
    }
}
