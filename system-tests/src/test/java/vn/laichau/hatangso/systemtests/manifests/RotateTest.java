package vn.laichau.hatangso.systemtests.manifests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * {@code k8s/rotate} with a kubectl that keeps secrets and writes down with what each pod starts: at every moment of a rollout, pods
 * of before and of now stand beside each other.
 */
@Execution(ExecutionMode.CONCURRENT)
class RotateTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String OLD = "an old secret of at least 32 characters";

    /** Of the client of before. */
    private static String key;

    @TempDir
    Path cluster;

    private KubectlStub kubectl;

    @BeforeAll
    static void makeKey() throws IOException {
        key = freshKey();
    }

    @BeforeEach
    void writeCluster() throws IOException {
        kubectl = new KubectlStub(cluster);
        Files.writeString(cluster.resolve("events"), "");
        Files.writeString(cluster.resolve("realm.json"), "{\"AGENCY_SERVICE_JWKS\": \"{}\"}");
        var secrets = JSON.createObjectNode();
        Stream.of(
                        "gateway-session",
                        "gateway-proof",
                        "agency-receipt-key",
                        "agency-client-key",
                        "client-jwks",
                        "agency-app",
                        "agency-app-1",
                        "agency-app-2",
                        "keycloak-database",
                        "keycloak-database-1",
                        "keycloak-database-2",
                        "agency-owner",
                        "keycloak-admin",
                        "agency-mail")
                .forEach(name -> secrets.putObject(name).putObject("metadata").put("resourceVersion", "1"));
        put(secrets, "gateway-session", "secret", OLD);
        put(secrets, "gateway-proof", "secret", OLD);
        put(secrets, "agency-receipt-key", "key.pem", OLD);
        put(secrets, "agency-client-key", "key.pem", key);
        put(secrets, "agency-app", "username", "agency_app_1");
        put(secrets, "agency-app", "password", OLD);
        put(secrets, "client-jwks", "AGENCY_SERVICE_JWKS", "{}");
        put(secrets, "keycloak-database", "username", "keycloak_database_1");
        put(secrets, "keycloak-database", "password", OLD);
        put(secrets, "agency-owner", "password", OLD);
        put(secrets, "keycloak-admin", "password", OLD);
        put(secrets, "agency-mail", "SMTP_PASSWORD", OLD);
        Files.writeString(cluster.resolve("keycloak"), OLD);
        kubectl.keep(secrets);
    }

    private static void put(ObjectNode secrets, String name, String key, String value) {
        secrets.withObject("/" + name + "/data").put(key, encoded(value));
    }

    private static String encoded(String value) {
        return Base64.getEncoder().encodeToString(value.getBytes(UTF_8));
    }

    @ParameterizedTest
    @CsvSource({
        "gateway-session, gateway",
        "gateway-proof, 'indicator-service, agency-service, reporting-service, gateway'"
    })
    void replacesASecretOfWhichEachPodAcceptsWhatAnyOtherUses(String secret, String deployments) throws Exception {
        assertThat(rotate(secret)).isZero();
        if (secret.equals("gateway-session")) {
            passADay(secret);
            assertThat(rotate(secret)).isZero();
        }

        var known = new HashMap<String, List<String>>();
        List.of(deployments.split(", ")).forEach(deployment -> known.put(deployment, List.of(OLD)));
        for (var restart : events()) {
            var beside = new ArrayList<>(known.values());
            known.put(restart.get("restarted").textValue(), secretsOf(restart));
            beside.addAll(known.values());
            var used = beside.stream().map(pod -> pod.get(0)).collect(Collectors.toSet());
            assertThat(beside).allSatisfy(pod -> assertThat(pod).containsAll(used));
        }
        assertThat(known.values()).allSatisfy(pod -> assertThat(pod).hasSize(1).doesNotContain(OLD));
        assertThat(kubectl.value(secret, "secret")).doesNotContain(OLD, ",").hasSizeGreaterThan(32);
        assertThat(kubectl.arguments())
                .doesNotContain(
                        OLD, encoded(OLD), kubectl.value(secret, "secret"), encoded(kubectl.value(secret, "secret")));
    }

    /** What the old one sealed is opened for a day more, however often somebody asks. */
    @Test
    void signsNobodyOutBeforeADayIsOver() throws Exception {
        assertThat(rotate("gateway-session")).isZero();
        assertThat(rotate("gateway-session")).isZero();
        assertThat(kubectl.told()).contains("Run this again in a day.");
        assertThat(kubectl.value("gateway-session", "secret")).endsWith("," + OLD);
        assertThat(events()).hasSize(2);
    }

    /** Wherever the link breaks, the next run goes on: no step is left out, and none is made twice but its restart. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void goesOnWhereItBrokeOff(int restart) throws Exception {
        var runs = new ArrayList<Integer>();
        for (var run = 0; run < 3; run++) {
            runs.add(rotate("gateway-session", restart));
            passADay("gateway-session");
        }

        assertThat(runs).containsExactlyElementsOf(restart < 3 ? List.of(1, 0, 0) : List.of(0, 1, 0));
        var used = events().stream().map(RotateTest::secretsOf).distinct().toList();
        var fresh = used.get(1).get(0);
        assertThat(used).containsExactly(List.of(OLD, fresh), List.of(fresh, OLD), List.of(fresh));
        assertThat(kubectl.value("gateway-session", "secret")).isEqualTo(fresh);
        assertThat(events()).hasSize(4);
    }

    private void passADay(String secret) throws IOException {
        var secrets = kubectl.secrets();
        var annotations = secrets.withObject("/" + secret + "/metadata/annotations");
        annotations
                .properties()
                .forEach(step -> step.setValue(JSON.getNodeFactory()
                        .textNode(step.getValue().textValue().replaceFirst("@.*", "@0"))));
        kubectl.keep(secrets);
    }

    /** Of two at once, the cluster refuses the one that read before the other wrote. */
    @Test
    void changesNothingWhenAnotherDoes() throws Exception {
        assertThat(rotate("gateway-session", 1)).isEqualTo(1);
        var secrets = kubectl.secrets();
        Files.writeString(cluster.resolve("changing"), "known");
        assertThat(rotate("gateway-session")).isEqualTo(1);
        assertThat(kubectl.told()).contains("the object has been modified");
        assertThat(kubectl.secrets()).isEqualTo(secrets);
    }

    @Test
    void replacesAKeyOfReceiptsAtOnce() throws Exception {
        assertThat(rotate("agency-receipt-key")).isZero();
        assertThat(kubectl.value("agency-receipt-key", "key.pem")).startsWith("-----BEGIN PRIVATE KEY-----");
        assertThat(events())
                .extracting(event -> event.get("restarted").textValue())
                .containsExactly("agency-service");
    }

    /** While pods are replaced, the realm believes both keys; in the end the new one alone. */
    @Test
    void replacesTheKeyOfAClientThatTheRealmBelievesBefore() throws Exception {
        var old = kubectl.value("agency-client-key", "key.pem");
        assertThat(rotate("agency-client-key")).isZero();

        var restart = events().get(0);
        var id = restart.at("/secret/id").textValue();
        assertThat(id).startsWith("agency-service-").isNotEqualTo("agency-service-1");
        assertThat(keyIds(restart.at("/realm/AGENCY_SERVICE_JWKS"))).containsExactlyInAnyOrder("agency-service-1", id);
        assertThat(restart.at("/secret/key.pem").textValue())
                .isNotEqualTo(old)
                .isEqualTo(kubectl.value("agency-client-key", "key.pem"));
        assertThat(keyIds(JSON.readTree(cluster.resolve("realm.json").toFile()).get("AGENCY_SERVICE_JWKS")))
                .containsExactly(id);
    }

    /** Whatever pods stand beside each other, the database lets them in, also where the link broke; in the end the old password opens nothing. */
    @ParameterizedTest
    @CsvSource({"agency-app, agency_app, 0", "agency-app, agency_app, 2", "keycloak-database, keycloak_database, 2"})
    void replacesAPasswordOfTheDatabaseByThatOfANameWhichNoPodUses(String secret, String role, int broken)
            throws Exception {
        if (broken > 0) {
            assertThat(rotate(secret, broken)).isEqualTo(1);
        }
        assertThat(rotate(secret)).isZero();

        var database = new HashMap<>(Map.of(role + "_1", OLD));
        var pods = new HashSet<>(
                database.entrySet().stream().map(Map.Entry::copyOf).toList());
        var events = events();
        for (var i = 0; i < events.size(); i++) {
            var event = events.get(i);
            var restarted = event.has("restarted");
            if (restarted) {
                pods.add(Map.entry(
                        event.at("/secret/username").textValue(),
                        event.at("/secret/password").textValue()));
            } else {
                database.put(
                        event.get("login").textValue(), event.get("password").textValue());
            }
            assertThat(database.entrySet()).containsAll(pods);
            if (restarted && i != broken - 1) {
                pods.removeIf(pod -> pod.getKey().equals(role + "_1"));
            }
        }
        assertThat(pods).containsExactly(Map.entry(role + "_2", kubectl.value(secret, "password")));
        assertThat(database).doesNotContainValue(OLD);
        assertThat(kubectl.value(secret, "username")).isEqualTo(role + "_2");
        assertThat(kubectl.arguments())
                .doesNotContain(kubectl.value(secret, "password"), encoded(kubectl.value(secret, "password")));
    }

    /** It would give the name that pods still use a password that none of them knows. */
    @Test
    void givesNoPasswordWhenAnotherGoesOn() throws Exception {
        Files.writeString(cluster.resolve("overtaking"), "");
        assertThat(rotate("agency-app")).isEqualTo(1);
        assertThat(kubectl.told()).contains("replaced by somebody else");
        assertThat(events()).isEmpty();
    }

    /** Keycloak once signed in by one name: a new password for it would shut out every pod that has the old one. */
    @Test
    void refusesANameThatHasNoSecondOne() throws Exception {
        var secrets = kubectl.secrets();
        put(secrets, "keycloak-database", "username", "keycloak");
        kubectl.keep(secrets);
        assertThat(rotate("keycloak-database")).isEqualTo(1);
        assertThat(kubectl.told())
                .startsWith("keycloak-database is of an older release: it has one name, keycloak,")
                .contains("Nothing was changed.");
        assertThat(kubectl.secrets()).isEqualTo(secrets);
        assertThat(events()).isEmpty();
    }

    @Test
    void givesTheOwnerAPasswordThatTheDatabaseIsTold() throws Exception {
        assertThat(rotate("agency-owner")).isZero();
        var password = kubectl.value("agency-owner", "password");
        assertThat(password).isNotEqualTo(OLD);
        assertThat(events()).singleElement().satisfies(told -> {
            assertThat(told.get("login").textValue()).isEqualTo("agency_owner");
            assertThat(told.get("password").textValue()).isEqualTo(password);
        });
    }

    /** Whichever of both passwords Keycloak has when the link breaks, the next run ends with one that both know. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void givesKeycloaksAdministratorAPasswordThatBothKnow(boolean brokeOff) throws Exception {
        if (brokeOff) {
            Files.writeString(cluster.resolve("changing"), "known");
            assertThat(rotate("keycloak-admin")).isEqualTo(1);
            assertThat(kubectl.told()).contains("the object has been modified");
            assertThat(Files.readString(cluster.resolve("keycloak")))
                    .isEqualTo(kubectl.value("keycloak-admin", "next"));
            assertThat(kubectl.value("keycloak-admin", "password")).isEqualTo(OLD);
            Files.delete(cluster.resolve("changing"));
        }
        assertThat(rotate("keycloak-admin")).isZero();

        var password = kubectl.value("keycloak-admin", "password");
        assertThat(password).hasSizeGreaterThan(32).isNotEqualTo(OLD);
        assertThat(Files.readString(cluster.resolve("keycloak"))).isEqualTo(password);
        assertThat(kubectl.secrets().toString()).doesNotContain("\"next\"");
        assertThat(kubectl.arguments()).doesNotContain(password, encoded(password));
    }

    @Test
    void keepsThePasswordOfAnAdministratorWhoIsNotLetIn() throws Exception {
        Files.writeString(cluster.resolve("keycloak"), "somebody else's");
        assertThat(rotate("keycloak-admin")).isEqualTo(1);
        assertThat(kubectl.told())
                .contains("Keycloak does not let the administrator in", "The step realm is not done.");
        assertThat(kubectl.value("keycloak-admin", "password")).isEqualTo(OLD);
    }

    @Test
    void takesThePasswordOfTheMailServerFromWhoeverHasIt() throws Exception {
        assertThat(rotate("agency-mail")).isEqualTo(1);
        assertThat(kubectl.told()).contains("Nothing was changed.");
        assertThat(kubectl.value("agency-mail", "SMTP_PASSWORD")).isEqualTo(OLD);

        Files.writeString(cluster.resolve("typed"), "a password of the mail server\n");
        assertThat(rotate("agency-mail")).isZero();
        assertThat(kubectl.value("agency-mail", "SMTP_PASSWORD")).isEqualTo("a password of the mail server");
        assertThat(events())
                .extracting(event -> event.get("restarted").textValue())
                .containsExactly("agency-service");
        assertThat(kubectl.arguments()).doesNotContain("a password of the mail server");
    }

    /** Nobody is signed out by a key of which the realm could not be told the public half. */
    @Test
    void replacesNoKeyThatCannotBeRead() throws Exception {
        var secrets = kubectl.secrets();
        put(secrets, "agency-client-key", "key.pem", "-----BEGIN PRIVATE KEY-----");
        kubectl.keep(secrets);
        assertThat(rotate("agency-client-key")).isEqualTo(1);
        assertThat(kubectl.told()).startsWith("agency-client-key has a key that cannot be read; what is used stays.");
        assertThat(kubectl.secrets()).isEqualTo(secrets);
    }

    @Test
    void refusesWhatItCannotReplace() throws Exception {
        assertThat(rotate("backup-store")).isEqualTo(1);
        assertThat(kubectl.told()).contains("docs/operations/rotation.md");
        assertThat(events()).isEmpty();
    }

    private int rotate(String secret) {
        return rotate(secret, 0);
    }

    private int rotate(String secret, int breaksAt) {
        return kubectl.run(
                Map.of("SECRET", secret, "BREAKS", "" + breaksAt),
                typed(),
                "k8s/rotate",
                secret,
                "k8s/overlays/production");
    }

    /** What whoever runs it types. */
    private Path typed() {
        var typed = cluster.resolve("typed");
        return Files.exists(typed) ? typed : Path.of("/dev/null");
    }

    private List<JsonNode> events() throws IOException {
        var events = new ArrayList<JsonNode>();
        for (var line : Files.readAllLines(cluster.resolve("events"))) {
            events.add(JSON.readTree(line));
        }
        return events;
    }

    private static List<String> secretsOf(JsonNode restart) {
        return List.of(restart.at("/secret/secret").textValue().split(","));
    }

    private static Set<String> keyIds(JsonNode keySet) throws IOException {
        return StreamSupport.stream(
                        JSON.readTree(keySet.textValue()).path("keys").spliterator(), false)
                .map(key -> key.get("kid").textValue())
                .collect(Collectors.toSet());
    }

    private static String freshKey() throws IOException {
        var process = new ProcessBuilder("openssl", "genpkey", "-algorithm", "RSA")
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        try (var out = process.start().getInputStream()) {
            return new String(out.readAllBytes(), UTF_8);
        }
    }
}
