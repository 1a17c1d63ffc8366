package vn.laichau.hatangso.agency.arrival;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** What somebody tries to bring; a refusal of it is kept. */
enum Attempt {
    SUBMISSION("/api/v1/submissions"),
    PAPER("/api/v1/submissions/paper"),
    WORKBOOK("/api/v1/drafts/[^/]+/[^/]+/workbook"),
    ATTACHMENT("/api/v1/attachments");

    private final Pattern path;

    Attempt(String path) {
        this.path = Pattern.compile(path);
    }

    /** Empty for reading, for asking beforehand, and for everything else. */
    static Optional<Attempt> of(HttpServerRequest request) {
        if (request.method() != HttpMethod.POST || "true".equals(request.getParam("validateOnly"))) {
            return Optional.empty();
        }
        return Arrays.stream(values())
                .filter(attempt -> attempt.path.matcher(request.path()).matches())
                .findFirst();
    }
}
