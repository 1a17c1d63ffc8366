package vn.laichau.hatangso.gateway.filter;

import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.Config;
import vn.laichau.hatangso.chassis.settings.UnsafeSettings;

/** Stops the start, with the properties' names, when the session is not safe outside one machine. */
@Startup
@ApplicationScoped
class UnsafeSessionSettings {

    private final Config config;

    UnsafeSessionSettings(Config config) {
        this.config = config;
    }

    @PostConstruct
    void refuse() {
        UnsafeSettings.refuseIfAny(in(config));
    }

    static List<String> in(Config config) {
        var unsafe = new ArrayList<String>();
        if (UnsafeSettings.isGuessable(value(config, "gateway.session.secrets"))) {
            unsafe.add("gateway.session.secrets (SESSION_SECRET) is missing or shorter than 32 characters");
        }
        if (!"true".equals(value(config, "quarkus.oidc.portal.authentication.cookie-force-secure"))) {
            unsafe.add("quarkus.oidc.portal.authentication.cookie-force-secure is not true");
        }
        if ("true".equals(value(config, "gateway.session.demonstration-accounts"))) {
            unsafe.add(
                    "gateway.session.demonstration-accounts is true: accounts without a second factor could sign in");
        }
        return unsafe;
    }

    private static String value(Config config, String property) {
        return config.getOptionalValue(property, String.class).orElse("");
    }
}
