package vn.laichau.hatangso.gateway.filter;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Other addresses whose pages may call the API from a browser; none unless they are listed, each as it is. */
@ApplicationScoped
class TrustedOrigins {

    static final String SETTING = "cors.origins";

    /** Only on one's own machine a page may come without encryption. */
    private static final Pattern ORIGIN =
            Pattern.compile("https://[a-z0-9.-]+(:\\d+)?|http://(localhost|127\\.0\\.0\\.1)(:\\d+)?");

    private final Set<String> origins;

    /** @throws IllegalStateException for anything but addresses of pages: no pattern opens the API to everyone */
    TrustedOrigins(@ConfigProperty(name = SETTING) Optional<List<String>> listed) {
        origins = Set.copyOf(listed.orElse(List.of()));
        if (!origins.stream().allMatch(origin -> ORIGIN.matcher(origin).matches())) {
            throw new IllegalStateException("Unsafe settings: " + SETTING
                    + " (CORS_ORIGINS) must list addresses as https://name, without a path or a pattern");
        }
    }

    boolean areNone() {
        return origins.isEmpty();
    }

    /** @param origin as a browser names the page's address; null for a request that names none */
    boolean contain(String origin) {
        return origin != null && origins.contains(origin);
    }
}
