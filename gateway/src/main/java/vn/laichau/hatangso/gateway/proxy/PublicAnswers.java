package vn.laichau.hatangso.gateway.proxy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import vn.laichau.hatangso.gateway.allowlist.Priority;
import vn.laichau.hatangso.gateway.proxy.CachedAnswer.Validation;
import vn.laichau.hatangso.gateway.session.Session;
import vn.laichau.hatangso.gateway.upstream.Upstream;

/**
 * What services gave to everybody, for everybody who asks the same. Before it is given again its service is asked whether it still
 * holds (RFC 9111, 4.3). Only what a service calls public and gave to who shows no proof is cached, and nobody else is given it
 * (docs/adr/0059).
 */
@ApplicationScoped
class PublicAnswers {

    private static final long MOST_BYTES = 16L << 20;

    /** Headers of the answer and what holds it, so that many small ones are not more than a few large ones. */
    private static final int BYTES_OF_AN_ENTRY = 4 << 10;

    /** Longer ones stream. */
    private static final long LONGEST = 256 << 10;

    /** In whose name permits are taken for questions: all of them together take no more than one client may. */
    private static final String EVERYBODY = "everybody";

    /** With one of these it is not the whole answer that is asked for, or a service has something to say of it. */
    private static final List<String> PARTICULAR =
            List.of("Range", "If-Range", "If-Match", "If-Modified-Since", "If-Unmodified-Since", "Idempotency-Key");

    private final Cache<Question, CachedAnswer> answers = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((Question question, CachedAnswer answer) ->
                    BYTES_OF_AN_ENTRY + question.length() + answer.bytes().length())
            .build();

    private final long waitMillis;

    PublicAnswers(ResponseConfiguration configuration) {
        this.waitMillis = configuration.validation().toMillis();
    }

    /** All that an answer to nobody in particular depends on. */
    private record Question(String uri, String types, String languages, String codings) {

        static Question of(String uri, MultiMap headers) {
            return new Question(
                    uri,
                    all(headers, HttpHeaders.ACCEPT),
                    all(headers, HttpHeaders.ACCEPT_LANGUAGE),
                    all(headers, HttpHeaders.ACCEPT_ENCODING));
        }

        private static String all(MultiMap headers, CharSequence header) {
            return String.join(",", headers.getAll(header));
        }

        /** As long as its sender makes it. */
        int length() {
            return uri.length() + types.length() + languages.length() + codings.length();
        }

        void tell(HttpClientRequest request) {
            tell(request, HttpHeaders.ACCEPT, types);
            tell(request, HttpHeaders.ACCEPT_LANGUAGE, languages);
            tell(request, HttpHeaders.ACCEPT_ENCODING, codings);
        }

        private static void tell(HttpClientRequest request, CharSequence header, String value) {
            if (!value.isEmpty()) {
                request.putHeader(header, value);
            }
        }
    }

    /** What was given to the same question; it may hold no more. */
    Optional<CachedAnswer> find(HttpServerRequest request, Session session) {
        return isForEverybody(request, session)
                ? Optional.ofNullable(answers.getIfPresent(Question.of(request.uri(), request.headers())))
                : Optional.empty();
    }

    private static boolean isForEverybody(HttpServerRequest request, Session session) {
        return session instanceof Session.Anonymous
                && request.method() == HttpMethod.GET
                && !DeclaredLength.hasBody(request)
                && PARTICULAR.stream().noneMatch(request.headers()::contains);
    }

    boolean mayStore(HttpServerRequest request, Session session, ProxyResponse answer) {
        return isForEverybody(request, session)
                && answer.getStatusCode() == 200
                && answer.publicCacheControl()
                && answer.etag() != null
                && answer.etag().startsWith("\"")
                && answer.getBody().length() >= 0
                && answer.getBody().length() <= LONGEST;
    }

    /**
     * @param request as the service saw it: what its sender let end with the connection (RFC 9110, 7.6.1) is not what was answered
     * @param headers as the client is to see them
     */
    CachedAnswer store(ProxyRequest request, Upstream upstream, MultiMap headers, Buffer bytes) {
        var question = Question.of(request.getURI(), request.headers());
        var tag = headers.get(HttpHeaders.ETAG);
        var cached = new CachedAnswer(
                headers.remove(HttpHeaders.CONTENT_LENGTH).remove(CachedAnswer.LAG),
                bytes,
                new SharedQuestion<>(() -> validate(upstream, question, tag)));
        answers.put(question, cached);
        return cached;
    }

    private Future<Validation> validate(Upstream upstream, Question question, String tag) {
        if (upstream.acquire(Priority.READS, EVERYBODY).isPresent()) {
            return Future.succeededFuture(new Validation(false, null));
        }
        return upstream.side(HttpMethod.HEAD, question.uri())
                .compose(request -> {
                    question.tell(request);
                    return request.putHeader(HttpHeaders.IF_NONE_MATCH, tag)
                            .idleTimeout(waitMillis)
                            .send();
                })
                .onSuccess(answer -> upstream.answered())
                .map(answer -> new Validation(answer.statusCode() == 304, answer.getHeader(CachedAnswer.LAG)))
                .onComplete(told -> upstream.release(Priority.READS, EVERYBODY));
    }
}
