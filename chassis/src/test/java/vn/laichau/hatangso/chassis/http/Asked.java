package vn.laichau.hatangso.chassis.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;

/** A request for an address and its answer, as far as filters look at them. */
final class Asked {

    private Asked() {}

    static ContainerRequestContext at(String address) {
        var uri = URI.create(address);
        var info = of(
                UriInfo.class,
                Map.of(
                        "getQueryParameters",
                        any -> query(uri),
                        "getRequestUriBuilder",
                        any -> UriBuilder.fromUri(uri)));
        return of(ContainerRequestContext.class, Map.of("getUriInfo", any -> info));
    }

    /** @param headers names, as often as each is sent */
    static ContainerRequestContext with(String... headers) {
        var sent = new MultivaluedHashMap<String, String>();
        Arrays.stream(headers).forEach(name -> sent.add(name, "x"));
        return of(
                ContainerRequestContext.class,
                Map.of("getHeaders", any -> sent, "getHeaderString", name -> sent.getFirst((String) name[0])));
    }

    /** Keeps what is set as its entity. */
    static ContainerResponseContext answered(Object entity) {
        var present = new Object[] {entity};
        var headers = new MultivaluedHashMap<String, Object>();
        return of(
                ContainerResponseContext.class,
                Map.of("getEntity", any -> present[0], "getHeaders", any -> headers, "setEntity", set -> {
                    present[0] = set[0];
                    return null;
                }));
    }

    static ResourceInfo of(Class<?> resource, String operation) {
        var method = Arrays.stream(resource.getDeclaredMethods())
                .filter(one -> one.getName().equals(operation))
                .findFirst()
                .orElseThrow();
        return new ResourceInfo() {

            @Override
            public Method getResourceMethod() {
                return method;
            }

            @Override
            public Class<?> getResourceClass() {
                return resource;
            }
        };
    }

    private static MultivaluedMap<String, String> query(URI uri) {
        var query = new MultivaluedHashMap<String, String>();
        if (uri.getQuery() != null) {
            for (var one : uri.getQuery().split("&")) {
                var name = one.split("=", 2);
                query.add(name[0], name.length > 1 ? name[1] : "");
            }
        }
        return query;
    }

    private static <T> T of(Class<T> type, Map<String, Function<Object[], Object>> answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answers.get(method.getName()).apply(arguments)));
    }
}
