package vn.laichau.hatangso.systemtests.release;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.local.LocalStack;
import vn.laichau.hatangso.local.SuiteService;
import vn.laichau.hatangso.systemtests.suite.Api;
import vn.laichau.hatangso.systemtests.suite.RealmClients;
import vn.laichau.hatangso.systemtests.suite.RunningSuite;

/** In realms of its own beside that of the suite. */
class RealmStepIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path FILE = Path.of("../k8s/components/keycloak/realm/ha-tang-so.json");
    private static final String TYPE = "vn.laichau.hatangso.gateway.realm.RealmStep";
    private static final String KEYS = "{\"keys\":[]}";
    private static final String UNCHANGED = "changes: 0\n";

    /** What each realm, or each thing in it, has of its own. */
    private static final Set<String> OF_EACH =
            Set.of("id", "containerId", "_id", "client.secret.creation.time", "createdTimestamp", "secret");

    private final LocalStack stack = RunningSuite.get();
    private final RealmClients keycloak = RealmClients.of(stack);
    private final Set<String> made = new TreeSet<>();

    @AfterEach
    void removeRealms() {
        made.forEach(name -> keycloak.administer("DELETE", "../" + name, JSON.createObjectNode()));
    }

    @Test
    void makesTheRealmOfTheReleaseBeforeThatOfThisOneAndLeavesPeopleAlone() throws Exception {
        var before = write("release", wanted("release"), RealmStepIT::asItWasBefore);
        assertThat(run(before).exit()).isZero();
        addFirmAndPerson();
        var session = signIn();
        var person = person();

        var now = write("release", wanted("release"), realm -> {});
        var step = run(now);
        assertThat(step.exit()).as(step.told()).isZero();

        var fresh = write("fresh", wanted("fresh"), realm -> {});
        assertThat(run(fresh).exit()).isZero();
        assertThat(lines(exported("release"))).containsExactlyElementsOf(lines(exported("fresh")));
        assertThat(person()).isEqualTo(person);
        assertThat(renewed(session).has("access_token")).isTrue();

        assertThat(run(now))
                .isEqualTo(new Step(0, "The realm ha-tang-so-release is as the release says; " + UNCHANGED));
    }

    @Test
    void refusesWhatIsNotTheSuitesAndWhatItCannotReadAndKeepsTheRealm() throws Exception {
        var foreign = write("foreign", wanted("foreign"), realm -> {
            ((ObjectNode) client(realm, "portal").path("attributes")).remove("made.by");
            ((ObjectNode) client(realm, "portal")).put("name", "Somebody else's portal");
        });
        assertThat(run(foreign).exit()).isZero();
        var kept = lines(exported("foreign"));

        var now = write("foreign", wanted("foreign"), realm -> {});
        var refused = run(now);
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.told())
                .contains("clients of the suite's names that the suite did not make: [portal]", "ADOPT_CLIENTS=portal");
        var broken = Files.writeString(
                Files.createTempFile("realm", ".json"), Files.readString(now).substring(0, 5_000));
        assertThat(run(broken).told()).contains("is not JSON").endsWith("Nothing was changed.\n");
        assertThat(run(now, "PORTAL_URL", "").told())
                .isEqualTo("The realm file asks for variables that are not set: [PORTAL_URL]. Nothing was changed.\n");
        assertThat(run(now, "KEYCLOAK_ADMIN_PASSWORD", "wrong").told()).contains("does not let the administrator");
        assertThat(run(now, "KEYCLOAK_URL", "http://127.0.0.1:9").told()).contains("Keycloak does not answer");
        assertThat(lines(exported("foreign"))).isEqualTo(kept);

        assertThat(run(now, "ADOPT_CLIENTS", "portal").exit()).isZero();
        assertThat(run(now).told()).endsWith(UNCHANGED);
    }

    /** As `k8s/rotate` replaces it; a step that is run again after the link broke finds the password taken. */
    @Test
    void givesTheAdministratorTheNextPasswordOnce() throws Exception {
        var old = "an old password of a drill";
        var next = "the next password of a drill";
        var user =
                JSON.createObjectNode().put("username", "drill-administrator").put("enabled", true);
        user.putArray("credentials").addObject().put("type", "password").put("value", old);
        keycloak.administer("POST", "../master/users", user);
        var path = "../master/users/"
                + keycloak.administered("../master/users?exact=true&username=drill-administrator")
                        .path(0)
                        .path("id")
                        .asText();
        try {
            var admin = keycloak.administered("../master/roles/admin");
            keycloak.administer(
                    "POST",
                    path + "/role-mappings/realm",
                    JSON.createArrayNode().add(admin));
            var realm = write("release", wanted("release"), any -> {});
            String[] rotating = {
                "KEYCLOAK_ADMIN_USER",
                "drill-administrator",
                "KEYCLOAK_ADMIN_PASSWORD",
                old,
                "KEYCLOAK_ADMIN_NEXT_PASSWORD",
                next
            };

            var step = run(realm, rotating);
            assertThat(step.exit()).as(step.told()).isZero();
            assertThat(step.told()).startsWith("The administrator has the next password\n");
            assertThat(run(realm, rotating))
                    .isEqualTo(new Step(0, "The realm ha-tang-so-release is as the release says; " + UNCHANGED));
            rotating[5] = "";
            assertThat(run(realm, rotating).told()).contains("does not let the administrator");
            rotating[3] = next;
            assertThat(run(realm, rotating).exit()).isZero();
        } finally {
            keycloak.administer("DELETE", path, JSON.createObjectNode());
        }
    }

    /** The file, with a flow and required actions besides, as a release may bring them. */
    private static ObjectNode wanted(String name) throws IOException {
        var realm = (ObjectNode) JSON.readTree(Files.readString(FILE));
        realm.put("realm", "ha-tang-so-" + name);
        if (!realm.has("requiredActions")) {
            realm.set("requiredActions", JSON.readTree("""
                    [{"alias": "CONFIGURE_TOTP", "name": "Configure OTP", "providerId": "CONFIGURE_TOTP", "enabled": true,
                      "defaultAction": false, "priority": 10, "config": {}},
                     {"alias": "UPDATE_PASSWORD", "name": "Update Password", "providerId": "UPDATE_PASSWORD", "enabled": true,
                      "defaultAction": false, "priority": 30, "config": {}}]"""));
        }
        ((ArrayNode) realm.withArray("authenticationFlows")).addAll((ArrayNode) JSON.readTree("""
                [{"alias": "release drill", "description": "in two steps", "providerId": "basic-flow", "topLevel": true, "builtIn": false,
                  "authenticationExecutions": [
                    {"authenticator": "auth-cookie", "requirement": "ALTERNATIVE", "priority": 10, "authenticatorFlow": false},
                    {"flowAlias": "release drill forms", "requirement": "ALTERNATIVE", "priority": 20, "authenticatorFlow": true}]},
                 {"alias": "release drill forms", "description": "", "providerId": "basic-flow", "topLevel": false, "builtIn": false,
                  "authenticationExecutions": [
                    {"authenticator": "auth-username-password-form", "requirement": "REQUIRED", "priority": 10,
                     "authenticatorFlow": false},
                    {"flowAlias": "release drill second", "requirement": "CONDITIONAL", "priority": 20, "authenticatorFlow": true}]},
                 {"alias": "release drill second", "description": "", "providerId": "basic-flow", "topLevel": false, "builtIn": false,
                  "authenticationExecutions": [
                    {"authenticator": "conditional-level-of-authentication", "requirement": "REQUIRED", "priority": 10,
                     "authenticatorConfig": "release drill level", "authenticatorFlow": false},
                    {"authenticator": "auth-otp-form", "requirement": "REQUIRED", "priority": 20, "authenticatorFlow": false}]}]"""));
        ((ArrayNode) realm.withArray("authenticatorConfig")).addAll((ArrayNode) JSON.readTree("""
                [{"alias": "release drill level", "config": {"loa-condition-level": "2", "loa-max-age": "300"}}]"""));
        return realm;
    }

    /** One of everything that a release may bring, change or take away. */
    private static void asItWasBefore(ObjectNode realm) {
        realm.put("accessTokenLifespan", 600).put("failureFactor", 30).put("passwordPolicy", "length(8)");
        remove((ArrayNode) realm.at("/roles/realm"), "name", "clerk");
        ((ObjectNode) named(realm.at("/roles/realm"), "name", "auditor")).put("description", "Thanh tra");
        var scope = (ArrayNode)
                named(realm.path("clientScopes"), "name", "organisation").path("protocolMappers");
        ((ObjectNode) scope.get(0).path("config")).put("claim.name", "organisation");
        scope.add(((ObjectNode) scope.get(0).deepCopy()).put("name", "too much"));
        remove(
                (ArrayNode) named(realm.path("clientScopes"), "name", "suite").path("protocolMappers"),
                "name",
                "audience gateway");
        var mappings = (ArrayNode)
                named(realm.path("scopeMappings"), "clientScope", "suite").path("roles");
        mappings.removeAll().add("leader").add("observations-feed");
        var portal = (ObjectNode) client(realm, "portal");
        portal.putArray("redirectUris")
                .add("https://old.example/login/callback")
                .add("https://evil.example/*");
        ((ObjectNode) portal.path("attributes")).put("access.token.lifespan", "86400");
        portal.putArray("defaultClientScopes").add("basic").add("profile").add("roles");
        remove((ArrayNode) realm.path("clients"), "clientId", "reporting-service");
        remove((ArrayNode) realm.path("scopeMappings"), "client", "reporting-service");
        remove((ArrayNode) realm.path("users"), "serviceAccountClientId", "reporting-service");
        ((ObjectNode) realm.path("users").get(0)).putArray("realmRoles").add("auditor");
        ((ObjectNode) realm.path("requiredActions").get(0)).put("enabled", false);
        ((ArrayNode) realm.path("requiredActions")).remove(1);
        ((ObjectNode) named(realm.path("authenticatorConfig"), "alias", "release drill level")
                        .path("config"))
                .put("loa-max-age", "36000");
        var profile = (ArrayNode)
                realm.at("/components/org.keycloak.userprofile.UserProfileProvider/0/config/kc.user.profile.config");
        profile.set(0, profile.get(0).asText().replace("\"max\":64", "\"max\":63"));
    }

    private interface Change {
        void to(ObjectNode realm);
    }

    private Path write(String name, ObjectNode realm, Change change) throws IOException {
        made.add("ha-tang-so-" + name);
        change.to(realm);
        return Files.writeString(Files.createTempFile("realm-" + name, ".json"), realm.toString());
    }

    private Step run(Path file, String... changed) throws IOException, InterruptedException {
        var environment = new HashMap<>(Map.of(
                "KEYCLOAK_URL",
                stack.issuer().toString().replaceFirst("/realms/.*", ""),
                "KEYCLOAK_ADMIN_USER",
                "admin",
                "KEYCLOAK_ADMIN_PASSWORD",
                stack.credentials().keycloakAdministratorPassword(),
                "PORTAL_URL",
                "https://portal.example",
                "PORTAL_JWKS",
                KEYS,
                "AGENCY_SERVICE_JWKS",
                KEYS,
                "REPORTING_SERVICE_JWKS",
                KEYS));
        for (int i = 0; i < changed.length; i += 2) {
            environment.put(changed[i], changed[i + 1]);
        }
        return Step.run(SuiteService.GATEWAY, TYPE, environment, file);
    }

    /** A program that the release does not know, and somebody with a password and a role. */
    private void addFirmAndPerson() throws IOException {
        keycloak.administer("POST", "../ha-tang-so-release/clients", JSON.readTree("""
                {"clientId": "api-firm", "secret": "firm", "clientAuthenticatorType": "client-secret",
                 "directAccessGrantsEnabled": true, "standardFlowEnabled": false}"""));
        keycloak.administer("POST", "../ha-tang-so-release/users", JSON.readTree("""
                {"username": "somebody", "enabled": true, "firstName": "Lò", "lastName": "Thị Mai", "email": "mai@laichau.example",
                 "attributes": {"org_id": ["dic"]},
                 "credentials": [{"type": "password", "value": "mot-mat-khau-dai"}]}"""));
        var leader = keycloak.administered("../ha-tang-so-release/roles/leader");
        keycloak.administer(
                "POST",
                personPath() + "/role-mappings/realm",
                JSON.createArrayNode().add(leader));
    }

    private String personPath() {
        return "../ha-tang-so-release/users/"
                + keycloak.administered("../ha-tang-so-release/users?username=somebody&exact=true")
                        .path(0)
                        .path("id")
                        .asText();
    }

    private String person() {
        return Stream.of("", "/credentials", "/role-mappings", "/sessions")
                .map(part -> keycloak.administered(personPath() + part))
                .map(JsonNode::toString)
                .collect(joining("\n"));
    }

    private JsonNode signIn() {
        return tokens(Map.of("grant_type", "password", "username", "somebody", "password", "mot-mat-khau-dai"));
    }

    private JsonNode renewed(JsonNode session) {
        return tokens(Map.of(
                "grant_type",
                "refresh_token",
                "refresh_token",
                session.path("refresh_token").asText()));
    }

    private JsonNode tokens(Map<String, String> form) {
        var whole = new HashMap<>(form);
        whole.put("client_id", "api-firm");
        whole.put("client_secret", "firm");
        var realm = stack.issuer().toString().replaceFirst("/realms/.*", "/realms/ha-tang-so-release");
        return Api.json(Api.submit(URI.create(realm + "/protocol/openid-connect/token"), whole));
    }

    private JsonNode exported(String name) {
        return keycloak.administer(
                "POST",
                "../ha-tang-so-" + name + "/partial-export?exportClients=true&exportGroupsAndRoles=true",
                JSON.createObjectNode());
    }

    /** Each value with where it stands, whatever the order and the numbers; without what the firm brought. */
    private static List<String> lines(JsonNode realm) {
        var lines = new TreeSet<String>();
        collect("", realm, lines);
        return lines.stream()
                .map(line -> line.replaceAll("ha-tang-so-(release|fresh)", "ha-tang-so"))
                .filter(line -> !line.contains("api-firm"))
                .toList();
    }

    private static void collect(String where, JsonNode node, Set<String> lines) {
        if (node.isObject()) {
            node.properties().stream()
                    .filter(member -> !OF_EACH.contains(member.getKey()))
                    .forEach(member -> collect(where + "/" + member.getKey(), member.getValue(), lines));
        } else if (node.isArray()) {
            node.forEach(entry -> collect(where + "/" + title(entry), entry, lines));
        } else {
            lines.add(where + " " + node.asText());
        }
    }

    private static String title(JsonNode entry) {
        return Stream.of("clientId", "alias", "clientScope", "client", "name", "authenticator", "flowAlias")
                .filter(entry::has)
                .findFirst()
                .map(member -> entry.path(member).asText())
                .orElse("");
    }

    private static JsonNode client(JsonNode realm, String id) {
        return named(realm.path("clients"), "clientId", id);
    }

    private static JsonNode named(JsonNode list, String member, String name) {
        return StreamSupport.stream(list.spliterator(), false)
                .filter(entry -> entry.path(member).asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static void remove(ArrayNode list, String member, String name) {
        for (int i = list.size() - 1; i >= 0; i--) {
            if (list.get(i).path(member).asText().equals(name)) {
                list.remove(i);
            }
        }
    }
}
