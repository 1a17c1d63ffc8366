package vn.laichau.hatangso.gateway.proxy;

import io.vertx.core.http.HttpMethod;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.spi.Converter;

/** Reads {@code <service> <METHOD>…}. */
public class AllowedConverter implements Converter<Allowed> {

    @Override
    public Allowed convert(String value) {
        var words = value.strip().split("\\s+");
        var methods = Arrays.stream(words).skip(1).map(HttpMethod::valueOf).collect(Collectors.toUnmodifiableSet());
        if (methods.isEmpty()) {
            throw new IllegalArgumentException("a route needs a service and at least one method: " + value);
        }
        return new Allowed(words[0], methods);
    }
}
