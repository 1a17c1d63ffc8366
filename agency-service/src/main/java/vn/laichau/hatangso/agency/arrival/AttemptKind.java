package vn.laichau.hatangso.agency.arrival;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** What somebody tries to bring; a refusal of it is kept. */
enum AttemptKind {
    SUBMISSION("/api/v1/submissions", true),
    PAPER("/api/v1/submissions/paper", true),
    WORKBOOK("/api/v1/drafts/[^/]+/[^/]+/workbook", true),
    ATTACHMENT("/api/v1/attachments", false);

    private final Pattern path;
    private final boolean knowsAskingBeforehand;

    AttemptKind(String path, boolean knowsAskingBeforehand) {
        this.path = Pattern.compile(path);
        this.knowsAskingBeforehand = knowsAskingBeforehand;
    }

    /** Empty for reading, for asking beforehand, and for everything else. */
    static Optional<AttemptKind> of(HttpServerRequest request) {
        return request.method() == HttpMethod.POST
                ? of(request.path(), "true".equals(request.getParam("validateOnly")))
                : Optional.empty();
    }

    /** Of a POST to that path. */
    static Optional<AttemptKind> of(String path, boolean validateOnly) {
        return Arrays.stream(values())
                .filter(attemptKind -> attemptKind.path.matcher(path).matches())
                .filter(attemptKind -> !(attemptKind.knowsAskingBeforehand && validateOnly))
                .findFirst();
    }
}
