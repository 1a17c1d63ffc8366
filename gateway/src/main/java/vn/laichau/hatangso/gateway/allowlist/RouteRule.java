package vn.laichau.hatangso.gateway.allowlist;

import io.vertx.core.http.HttpMethod;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What the allow-list says of a path.
 *
 * @param upstream name of the service
 * @param methods HEAD goes with GET
 * @param body longest request body in bytes, where it is not the usual one
 * @param kind how urgent its calls are, where the method does not tell
 * @param open whether also nobody in particular may send something there
 * @param evidence whether what the gateway refuses there is told to the service
 * @param stepUp whether a person who writes there has to have signed in a moment ago
 * @param deprecation where it will not be there for ever
 */
public record RouteRule(
        String upstream,
        Set<HttpMethod> methods,
        OptionalLong body,
        Optional<Priority> kind,
        boolean open,
        boolean evidence,
        boolean stepUp,
        Optional<Deprecation> deprecation) {

    /** Whether callers who do not say who they are need not even be passed on; what they may read the services decide. */
    public boolean isClosedToStrangers(HttpMethod method) {
        return !open && method != HttpMethod.GET && method != HttpMethod.HEAD;
    }

    /** Whether what is done there binds, so that a session alone is not proof enough of who does it (docs/adr/0069). */
    public boolean asksForStepUp(HttpMethod method) {
        return stepUp && method != HttpMethod.GET && method != HttpMethod.HEAD;
    }

    public boolean allows(HttpMethod method) {
        return methods.contains(method == HttpMethod.HEAD ? HttpMethod.GET : method);
    }

    public Priority priority(HttpMethod method) {
        return kind.orElseGet(() -> Priority.of(method));
    }

    /** Whether something is sent there that has to arrive, as against long work that is only asked for. */
    public boolean isSending(HttpMethod method) {
        return allows(method) && (priority(method) == Priority.SUBMISSIONS || evidence && method == HttpMethod.POST);
    }

    /** For the {@code Allow} header. */
    public String header() {
        var names = methods.stream().map(HttpMethod::name).collect(Collectors.toCollection(TreeSet::new));
        names.add("OPTIONS");
        if (methods.contains(HttpMethod.GET)) {
            names.add("HEAD");
        }
        return String.join(", ", names);
    }
}
