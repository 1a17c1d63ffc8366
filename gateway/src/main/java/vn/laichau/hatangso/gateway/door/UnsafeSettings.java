package vn.laichau.hatangso.gateway.door;

import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.Config;

/** Stops the start, with the properties' names, when a setting is only good enough for one machine. */
@Startup
@ApplicationScoped
class UnsafeSettings {

    private static final Set<String> HARMLESS_PROFILES = Set.of("local", "test", "dev");
    private static final int SHORTEST_SECRET = 32;

    private final Config config;

    UnsafeSettings(Config config) {
        this.config = config;
    }

    @PostConstruct
    void refuse() {
        if (ConfigUtils.getProfiles().stream().noneMatch(HARMLESS_PROFILES::contains)) {
            var unsafe = in(config);
            if (!unsafe.isEmpty()) {
                throw new IllegalStateException("Unsafe settings: " + String.join("; ", unsafe));
            }
        }
    }

    static List<String> in(Config config) {
        var unsafe = new ArrayList<String>();
        requireHttps(config, "suite.public-url", unsafe);
        requireHttps(config, "quarkus.oidc.auth-server-url", unsafe);
        requireHttps(config, "quarkus.oidc.portal.auth-server-url", unsafe);
        if (value(config, "gateway.session.secret").length() < SHORTEST_SECRET) {
            unsafe.add("gateway.session.secret (SESSION_SECRET) is missing or shorter than 32 characters");
        }
        if (value(config, "quarkus.oidc.token.audience").isBlank()) {
            unsafe.add("quarkus.oidc.token.audience is not set");
        }
        if (!"true".equals(value(config, "quarkus.oidc.portal.authentication.cookie-force-secure"))) {
            unsafe.add("quarkus.oidc.portal.authentication.cookie-force-secure is not true");
        }
        return unsafe;
    }

    private static void requireHttps(Config config, String property, List<String> unsafe) {
        if (!value(config, property).startsWith("https://")) {
            unsafe.add(property + " is not https");
        }
    }

    private static String value(Config config, String property) {
        return config.getOptionalValue(property, String.class).orElse("");
    }
}
