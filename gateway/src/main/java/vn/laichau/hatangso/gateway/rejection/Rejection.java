package vn.laichau.hatangso.gateway.rejection;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;

/**
 * A submission that the gateway rejected, as the service that keeps the log takes it.
 *
 * @param upstream the service it was for
 * @param token of the sender, whom the service knows by nothing else; null of a stranger
 * @param path as it was asked for
 * @param validateOnly whether it was only asked beforehand
 * @param arrivedAt when it reached the gateway
 * @param sha256 of the body, in hexadecimal; null when it was not read to its end
 * @param status of the answer
 * @param reason code of the problem
 */
@JsonInclude(Include.NON_NULL)
record Rejection(
        @JsonIgnore String upstream,
        @JsonIgnore String token,
        String path,
        boolean validateOnly,
        Instant arrivedAt,
        String sha256,
        int status,
        String reason) {

    /** Whether nobody has proven who sent it: nothing is believed of what a token says that was not accepted. */
    @JsonIgnore
    boolean isOfStranger() {
        return token == null;
    }

    /** Without the token: for the log of what could not be told. */
    @Override
    public String toString() {
        return "%d %s %s, arrived %s, sha256 %s".formatted(status, reason, path, arrivedAt, sha256);
    }
}
