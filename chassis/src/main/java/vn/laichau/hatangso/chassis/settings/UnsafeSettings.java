package vn.laichau.hatangso.chassis.settings;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
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

    private static final List<String> ADDRESSES =
            List.of("suite.public-url", "quarkus.oidc.token.issuer", "quarkus.oidc.auth-server-url");

    /** Other services, as the gateway and as services name them. */
    private static final Pattern PEER = Pattern.compile("gateway\\.upstreams\\..+|quarkus\\.rest-client\\..+\\.url");

    private static final Pattern DATABASE = Pattern.compile("quarkus\\.datasource\\.(.+\\.)?jdbc\\.url");
    private static final Pattern VERIFIED = Pattern.compile("[?&]sslmode=verify-full(&|$)");

    /** By the variable that people set, where it is named otherwise. */
    private static final Map<String, String> NEEDED =
            new TreeMap<>(Map.of("quarkus.oidc.token.audience", "", TlsSettings.FOLDER, " (TLS_FOLDER)"));

    private static final String PROOF = "gateway-proof.secrets";
    private static final int SHORTEST_SECRET = 32;

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

    /** @param secrets separated by commas: none may be missing or short */
    public static boolean isGuessable(String secrets) {
        return Stream.of(secrets.split(",", -1))
                .anyMatch(secret -> secret.strip().length() < SHORTEST_SECRET);
    }

    static List<String> in(Config config) {
        var unsafe = new ArrayList<String>();
        Stream.concat(ADDRESSES.stream(), properties(config, PEER))
                .filter(address -> !value(config, address).startsWith("https://"))
                .forEach(address -> unsafe.add(address + " is not https"));
        properties(config, DATABASE)
                .filter(address -> !VERIFIED.matcher(value(config, address)).find())
                .forEach(address -> unsafe.add(address + " is without sslmode=verify-full"));
        if (isGuessable(value(config, PROOF))) {
            unsafe.add(PROOF + " (GATEWAY_SECRET) is missing or shorter than 32 characters");
        }
        NEEDED.forEach((setting, variable) -> {
            if (value(config, setting).isBlank()) {
                unsafe.add(setting + variable + " is not set");
            }
        });
        return unsafe;
    }

    private static Stream<String> properties(Config config, Pattern wanted) {
        return StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .filter(wanted.asMatchPredicate())
                .distinct()
                .sorted();
    }

    private static String value(Config config, String property) {
        return config.getOptionalValue(property, String.class).orElse("");
    }
}
