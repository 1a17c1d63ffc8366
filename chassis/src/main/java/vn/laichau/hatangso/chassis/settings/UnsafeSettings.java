package vn.laichau.hatangso.chassis.settings;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.Config;
import vn.laichau.hatangso.chassis.time.RehearsalClock;

/** Stops the start, with the properties' names, when a setting is only good enough for one machine. */
@ApplicationScoped
public class UnsafeSettings {

    private static final Set<String> ONE_MACHINE = Set.of("local", "test", "dev");

    /** Of ./start and of the tests. */
    private static final Set<String> REHEARSABLE = Set.of("local", "test");

    /** What services with tables have as a parent profile; it says nothing of where they run. */
    private static final String PARENT = "domain";

    /** Before anything is loaded. */
    private static final int FIRST = 1;

    private final Config config;

    UnsafeSettings(Config config) {
        this.config = config;
    }

    void refuse(@Observes @Priority(FIRST) StartupEvent started) {
        refuseIfAny(in(config));
        refuseRehearsalIn(ConfigUtils.getProfiles(), value(config, RehearsalClock.SETTING));
    }

    /**
     * Stricter than the rest, for no receipt may bear a played day where firms are real: the profile has to be one
     * machine's and nothing beside it, so that neither "prod,local" nor a developer's mode rehearses.
     */
    static void refuseRehearsalIn(List<String> profiles, String setting) {
        var own = profiles.stream().filter(profile -> !PARENT.equals(profile)).toList();
        if (!setting.isBlank() && (own.size() != 1 || !REHEARSABLE.contains(own.get(0)))) {
            throw new IllegalStateException("Unsafe settings: " + RehearsalClock.SETTING
                    + " is set in profile " + String.join(",", own)
                    + ": receipts would bear a time that is not the real one");
        }
    }

    /** @throws IllegalStateException outside one machine's profiles, when there are any */
    public static void refuseIfAny(List<String> unsafe) {
        if (!unsafe.isEmpty() && ConfigUtils.getProfiles().stream().noneMatch(ONE_MACHINE::contains)) {
            throw new IllegalStateException("Unsafe settings: " + String.join("; ", unsafe));
        }
    }

    /**
     * The issuer named in tokens must be reached by https. Where its keys are fetched may be an address inside the cluster,
     * which network policies guard.
     */
    static List<String> in(Config config) {
        var unsafe = new ArrayList<String>();
        for (var address : List.of("suite.public-url", "quarkus.oidc.token.issuer")) {
            if (!value(config, address).startsWith("https://")) {
                unsafe.add(address + " is not https");
            }
        }
        if (value(config, "quarkus.oidc.token.audience").isBlank()) {
            unsafe.add("quarkus.oidc.token.audience is not set");
        }
        return unsafe;
    }

    private static String value(Config config, String property) {
        return config.getOptionalValue(property, String.class).orElse("");
    }
}
