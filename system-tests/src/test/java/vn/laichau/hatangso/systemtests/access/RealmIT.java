package vn.laichau.hatangso.systemtests.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
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
import vn.laichau.hatangso.systemtests.suite.Api;
import vn.laichau.hatangso.systemtests.suite.RealmClients;
import vn.laichau.hatangso.systemtests.suite.RunningSuite;

/** The realm that runs is the one that the file says. */
class RealmIT {

    private static final Path FILE = Path.of("../k8s/components/keycloak/realm/ha-tang-so.json");

    /** What one entry of a list is told from another by. */
    private static final List<String> NAMES = List.of(
            "clientId",
            "clientScope",
            "client",
            "name",
            "username",
            "authenticatorConfig",
            "authenticator",
            "flowAlias",
            "alias");

    /** Keycloak makes them for itself. */
    private static final Set<String> BUILT_IN =
            Set.of("account", "account-console", "admin-cli", "broker", "realm-management", "security-admin-console");

    /** The export has neither people nor keys; they are compared for themselves. */
    private static final Set<String> NOT_EXPORTED = Set.of("users", "components");

    /**
     * On import Keycloak makes a role and a scope for lasting tokens, whatever the file says; that nobody can ask for one is
     * said of the clients.
     */
    private static final Set<String> KEYCLOAKS_OWN = Set.of("defaultOptionalClientScopes", "default-roles-ha-tang-so");

    /** It adds its own flows, which nothing leads to, and actions that nobody asks for. */
    private static final Set<String> KEYCLOAKS_LISTS =
            Set.of("authenticationFlows", "authenticatorConfig", "requiredActions");

    private static JsonNode file;
    private static JsonNode running;

    /** A key pair that the realm makes when a client asks for signatures of another kind, as attacks on tokens do. */
    private static final String FALLBACK = "fallback-";

    private static RealmClients clients;

    @BeforeAll
    static void read() throws IOException {
        var stack = RunningSuite.get();
        clients = RealmClients.of(stack);
        file = new ObjectMapper()
                .readTree(Files.readString(FILE)
                        .replace("${PORTAL_URL}", stack.gatewayUrl().toString()));
        running = clients.exportedRealm();
    }

    @Test
    void hasTheComponentsOfTheFileAndNoOther() {
        var found = clients.administered("components");
        var differences = new ArrayList<String>();
        file.path("components").properties().forEach(type -> {
            var ofType = new ArrayList<JsonNode>();
            found.forEach(component -> {
                if (component.path("providerType").asText().equals(type.getKey())) {
                    ofType.add(component);
                }
            });
            type.getValue()
                    .forEach(wanted -> compare(
                            type.getKey() + "/" + wanted.path("providerId").asText(),
                            wanted,
                            ofType.stream()
                                    .filter(component ->
                                            component.path("providerId").equals(wanted.path("providerId")))
                                    .findFirst()
                                    .orElse(found.path(-1)),
                            differences));
            assertThat(ofType)
                    .filteredOn(component -> !component.path("name").asText().startsWith(FALLBACK))
                    .as(type.getKey())
                    .hasSameSizeAs(type.getValue());
        });

        assertThat(differences).isEmpty();
    }

    @Test
    void givesTheAccountsOfTheServicesTheRolesOfTheFile() {
        assertThat(file.path("users")).hasSize(2).allSatisfy(user -> {
            var account = clients.administered(
                            "users?exact=true&username=" + user.path("username").asText())
                    .path(0);
            var roles = clients.administered("users/" + account.path("id").asText() + "/role-mappings/realm");
            assertThat(names(roles).filter(role -> !role.startsWith("default-roles-")))
                    .containsExactlyInAnyOrderElementsOf(asSet(user.path("realmRoles")));
        });
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

    /** Its own: who administers the sign-in has everything. */
    @Test
    void isAdministeredFromARealmWithItsOwnGuards() throws IOException {
        var differences = new ArrayList<String>();
        var master = clients.masterRealm();
        new ObjectMapper()
                .readTree(Files.readString(FILE.resolveSibling("master.json"))).properties().stream()
                        .filter(setting -> !NOT_EXPORTED.contains(setting.getKey()))
                        .forEach(setting -> compare(
                                setting.getKey(), setting.getValue(), master.path(setting.getKey()), differences));

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
            names(found)
                    .filter(name -> !isOfAnotherMaking(where, name))
                    .filter(name -> named(wanted, name).isMissingNode())
                    .forEach(name -> differences.add(where + "/" + name + ": was added"));
        } else if (isKeySet(wanted)) {
            if (!isOnePublicKey(found.asText())) {
                differences.add(where + ": " + found + " is not one public key");
            }
        } else if (!asSet(wanted).equals(asSet(found))) {
            differences.add(where + ": " + found + " and not " + wanted);
        }
    }

    /** Of the programs and roles other tests here see to. */
    private static boolean isOfAnotherMaking(String where, String name) {
        return KEYCLOAKS_LISTS.contains(where)
                || where.equals("clients") && (name.startsWith("test-") || name.startsWith("api-"))
                || where.equals("scopeMappings") && name.startsWith("test-")
                || name.equals("offline_access")
                || name.equals("uma_authorization");
    }

    /** Made anew for each place. */
    private static boolean isKeySet(JsonNode wanted) {
        return wanted.asText().matches("\\$\\{[A-Z_]+_JWKS}");
    }

    private static boolean isOnePublicKey(String keySet) {
        var keys = Api.json(keySet.getBytes(UTF_8)).path("keys");
        return keys.size() == 1 && keys.path(0).has("n") && !keys.path(0).has("d");
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
