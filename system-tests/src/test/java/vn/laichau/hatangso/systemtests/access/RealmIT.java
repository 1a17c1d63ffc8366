package vn.laichau.hatangso.systemtests.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.local.keycloak.ApiClient;
import vn.laichau.hatangso.systemtests.suite.RealmClients;
import vn.laichau.hatangso.systemtests.suite.RunningSuite;

/** The realm that runs is the one that the file says. */
class RealmIT {

    private static final Path FILE = Path.of("../k8s/components/keycloak/realm/ha-tang-so.json");

    /** What one entry of a list is told from another by. */
    private static final List<String> NAMES = List.of("clientId", "clientScope", "client", "name", "username");

    /** Keycloak makes them for itself. */
    private static final Set<String> BUILT_IN =
            Set.of("account", "account-console", "admin-cli", "broker", "realm-management", "security-admin-console");

    /** The export has neither people nor keys. */
    private static final Set<String> NOT_EXPORTED = Set.of("users", "components");

    /**
     * On import Keycloak makes a role and a scope for lasting tokens, whatever the file says; that nobody can ask for one is
     * said of the clients.
     */
    private static final Set<String> KEYCLOAKS_OWN = Set.of("defaultOptionalClientScopes", "default-roles-ha-tang-so");

    private static JsonNode file;
    private static JsonNode running;

    @BeforeAll
    static void read() throws IOException {
        file = new ObjectMapper().readTree(FILE.toFile());
        running = RealmClients.of(RunningSuite.get()).exportedRealm();
    }

    @Test
    void hasEverySettingOfTheFile() {
        var differences = new ArrayList<String>();
        file.properties().stream()
                .filter(setting -> !NOT_EXPORTED.contains(setting.getKey()))
                .forEach(setting ->
                        compare(setting.getKey(), setting.getValue(), running.path(setting.getKey()), differences));

        assertThat(differences).isEmpty();
    }

    @Test
    void letsNoOtherProgramIn() {
        var known = new TreeSet<>(BUILT_IN);
        names(file.path("clients")).forEach(known::add);
        ApiClient.ALL.forEach(client -> known.add(client.id()));

        assertThat(names(running.path("clients")).filter(client -> !client.startsWith("test-")))
                .containsExactlyInAnyOrderElementsOf(known);
    }

    /** A stolen one would outlive the password, the session and the person's post. */
    @Test
    void givesNobodyALastingToken() {
        assertThat(running.path("clients"))
                .filteredOn(client -> !BUILT_IN.contains(name(client)))
                .isNotEmpty()
                .allSatisfy(client -> {
                    assertThat(client.path("fullScopeAllowed").asBoolean())
                            .as(name(client))
                            .isEqualTo(name(client).startsWith("test-"));
                    assertThat(asSet(client.path("optionalClientScopes")))
                            .as(name(client))
                            .doesNotContain("offline_access");
                    assertThat(asSet(client.path("defaultClientScopes")))
                            .as(name(client))
                            .doesNotContain("offline_access");
                });
    }

    @Test
    void knowsNoOtherRole() {
        assertThat(names(running.at("/roles/realm")).filter(role -> !role.startsWith("default-roles-")))
                .isSubsetOf(
                        Stream.concat(names(file.at("/roles/realm")), Stream.of("offline_access", "uma_authorization"))
                                .toList());
    }

    /** Everything of the file has to be in what runs; that has ids and defaults besides. */
    private static void compare(String where, JsonNode wanted, JsonNode found, List<String> differences) {
        if (KEYCLOAKS_OWN.contains(where.substring(where.lastIndexOf('/') + 1))) {
            return;
        }
        if (wanted.isObject()) {
            wanted.properties()
                    .forEach(member -> compare(
                            where + "/" + member.getKey(),
                            member.getValue(),
                            found.path(member.getKey()),
                            differences));
        } else if (wanted.isArray() && wanted.path(0).isObject()) {
            wanted.forEach(entry -> compare(where + "/" + name(entry), entry, named(found, name(entry)), differences));
        } else if (!isPutIn(wanted) && !asSet(wanted).equals(asSet(found))) {
            differences.add(where + ": " + found + " and not " + wanted);
        }
    }

    /** Addresses and keys differ from place to place. */
    private static boolean isPutIn(JsonNode wanted) {
        return wanted.toString().contains("${");
    }

    /** The order of a list says nothing. */
    private static Set<String> asSet(JsonNode value) {
        var all = new TreeSet<String>();
        if (value.isArray()) {
            value.forEach(entry -> all.add(entry.asText()));
        } else {
            all.add(value.asText());
        }
        return all;
    }

    private static Stream<String> names(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).map(RealmIT::name);
    }

    private static String name(JsonNode entry) {
        return NAMES.stream()
                .filter(entry::has)
                .findFirst()
                .map(name -> entry.path(name).asText())
                .orElseThrow();
    }

    private static JsonNode named(JsonNode list, String name) {
        return StreamSupport.stream(list.spliterator(), false)
                .filter(entry -> name(entry).equals(name))
                .findFirst()
                .orElse(list.path(-1));
    }
}
