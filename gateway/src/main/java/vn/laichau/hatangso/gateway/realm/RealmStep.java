package vn.laichau.hatangso.gateway.realm;

import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The step of a release that makes the realm what the release says ({@code java -cp quarkus-run.jar … FILE}, or the folder of several). It says each change, and
 * run again it changes nothing. KEYCLOAK_URL, KEYCLOAK_ADMIN_USER and KEYCLOAK_ADMIN_PASSWORD say where and as whom, and
 * KEYCLOAK_ADMIN_NEXT_PASSWORD, while {@code k8s/rotate} replaces that password, by which other one the administrator signs in from
 * now on; ADOPT_CLIENTS names clients, with commas, that become the suite's although it did not make them.
 */
public final class RealmStep {

    private RealmStep() {}

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.getenv(), System.out, System.err));
    }

    /** @return 0 when the realm is as the file says, 1 when it could not be brought about, 2 when it was asked wrongly */
    static int run(List<String> arguments, Map<String, String> environment, PrintStream out, PrintStream err) {
        if (arguments.size() != 1) {
            err.println("Usage: RealmStep FILE, a realm as JSON; or the folder of some");
            return 2;
        }
        try {
            var realms = RealmFile.readAll(Path.of(arguments.get(0)), environment);
            var admin = new KeycloakAdmin(
                    URI.create(given(environment, "KEYCLOAK_URL")),
                    given(environment, "KEYCLOAK_ADMIN_USER"),
                    given(environment, "KEYCLOAK_ADMIN_PASSWORD"),
                    Optional.ofNullable(environment.get("TLS_FOLDER"))
                            .map(Path::of)
                            .map(AuthorityTrust::in));
            var next = environment.getOrDefault("KEYCLOAK_ADMIN_NEXT_PASSWORD", "");
            if (!next.isBlank() && admin.takePassword(next)) {
                out.println("The administrator has the next password");
            }
            for (var realm : realms) {
                var changes = new Reconciliation(admin, realm, out::println).run(adopted(environment));
                out.println(
                        "The realm " + realm.path("realm").asText() + " is as the release says; changes: " + changes);
            }
            return 0;
        } catch (RealmRefusal | IllegalArgumentException refusal) {
            err.println(refusal.getMessage());
            return 1;
        }
    }

    private static String given(Map<String, String> environment, String name) {
        var value = environment.getOrDefault(name, "");
        if (value.isBlank()) {
            throw new RealmRefusal("The variable " + name + " is not set. Nothing was changed.");
        }
        return value;
    }

    private static Set<String> adopted(Map<String, String> environment) {
        return Arrays.stream(environment.getOrDefault("ADOPT_CLIENTS", "").split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
    }
}
