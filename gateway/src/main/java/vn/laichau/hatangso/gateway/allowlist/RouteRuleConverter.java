package vn.laichau.hatangso.gateway.allowlist;

import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.vertx.core.http.HttpMethod;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.eclipse.microprofile.config.spi.Converter;

/** Reads {@code <service> <METHOD>… [body=<size>] [class=<submissions|reads|heavy|exports>] [open] [evidence] [step-up] [sunset=<day>..<day>]}. */
public class RouteRuleConverter implements Converter<RouteRule> {

    private static final String BODY = "body=";
    private static final String CLASS = "class=";
    private static final String SUNSET = "sunset=";
    private static final String OPEN = "open";
    private static final String EVIDENCE = "evidence";
    private static final String STEP_UP = "step-up";
    private static final Set<String> MARKS = Set.of(OPEN, EVIDENCE, STEP_UP);
    private static final Set<String> VERBS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE");

    @Override
    public RouteRule convert(String value) {
        var words = value.strip().split("\\s+");
        var methods = new HashSet<HttpMethod>();
        var body = OptionalLong.empty();
        var kind = Optional.<Priority>empty();
        var deprecation = Optional.<Deprecation>empty();
        var marks = new HashSet<String>();
        for (int i = 1; i < words.length; i++) {
            if (words[i].startsWith(BODY)) {
                body = OptionalLong.of(size(words[i].substring(BODY.length())));
            } else if (words[i].startsWith(CLASS)) {
                kind = Optional.of(
                        Priority.valueOf(words[i].substring(CLASS.length()).toUpperCase(Locale.ROOT)));
            } else if (words[i].startsWith(SUNSET)) {
                deprecation = Optional.of(Deprecation.of(words[i].substring(SUNSET.length())));
            } else if (MARKS.contains(words[i])) {
                marks.add(words[i]);
            } else {
                methods.add(method(words[i]));
            }
        }
        if (methods.isEmpty()) {
            throw new IllegalArgumentException("a route needs a service and at least one method: " + value);
        }
        return new RouteRule(
                words[0],
                Set.copyOf(methods),
                body,
                kind,
                marks.contains(OPEN),
                marks.contains(EVIDENCE),
                marks.contains(STEP_UP),
                deprecation);
    }

    private static long size(String text) {
        return new MemorySizeConverter().convert(text).asLongValue();
    }

    private static HttpMethod method(String word) {
        if (!VERBS.contains(word)) {
            throw new IllegalArgumentException(
                    "neither a method nor body=, class=, open, evidence, step-up or sunset=: " + word);
        }
        return HttpMethod.valueOf(word);
    }
}
