package vn.laichau.hatangso.gateway.proxy;

import io.vertx.core.http.HttpMethod;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the allow-list says of a path.
 *
 * @param upstream name of the service
 * @param methods HEAD goes with GET
 */
record Allowed(String upstream, Set<HttpMethod> methods) {

    boolean allows(HttpMethod method) {
        return methods.contains(method == HttpMethod.HEAD ? HttpMethod.GET : method);
    }

    /** For the {@code Allow} header. */
    String header() {
        var names = methods.stream().map(HttpMethod::name).collect(Collectors.toCollection(java.util.TreeSet::new));
        names.add("OPTIONS");
        if (methods.contains(HttpMethod.GET)) {
            names.add("HEAD");
        }
        return String.join(", ", names);
    }
}
