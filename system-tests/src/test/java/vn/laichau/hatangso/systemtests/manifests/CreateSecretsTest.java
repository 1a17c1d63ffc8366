package vn.laichau.hatangso.systemtests.manifests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code k8s/create-secrets} with a kubectl that keeps secrets. */
class CreateSecretsTest {

    /** Made by an operator, by whoever installs, or by {@code k8s/rotate}. */
    private static final String OF_OTHERS = "(postgres-ca|.*-tls|agency-mail|backup-store)/.*|.*-client-key/id|.*/next";

    @TempDir
    Path cluster;

    @BeforeEach
    void writeCluster() throws IOException {
        var kubectl = Files.copy(Path.of("src/test/resources/manifests/kubectl.mjs"), cluster.resolve("kubectl"));
        Files.setPosixFilePermissions(kubectl, PosixFilePermissions.fromString("rwx------"));
        Files.writeString(cluster.resolve("arguments"), "");
        Files.writeString(cluster.resolve("secrets.json"), "{}");
    }

    @Test
    void makesEverySecretOfTheTableThatNobodyElseMakes() throws Exception {
        create();

        var made = new TreeSet<String>();
        secrets()
                .properties()
                .forEach(secret -> secret.getValue()
                        .get("data")
                        .fieldNames()
                        .forEachRemaining(key -> made.add(secret.getKey() + "/" + key)));
        var documented = SecretsTable.documented();
        documented.removeIf(secret -> secret.matches(OF_OTHERS));
        assertThat(made).containsExactlyElementsOf(documented);
    }

    /** A name of the database follows its secret, and a pod signs in by one of both names. */
    @Test
    void givesPodsOneOfTheNamesThatTheDatabaseKnows() throws Exception {
        create();

        for (var role :
                new String[] {"indicator-app", "agency-app", "agency-job", "reporting-app", "keycloak-database"}) {
            assertThat(value(role, "username")).isEqualTo(role.replace('-', '_') + "_1");
            assertThat(value(role, "password")).hasSize(48).isEqualTo(value(role + "-1", "password"));
            assertThat(value(role + "-2", "password")).hasSize(48).isNotEqualTo(value(role, "password"));
            assertThat(secrets()
                            .at("/" + role + "-1/metadata/labels/cnpg.io~1reload")
                            .asText())
                    .isEqualTo("true");
        }
    }

    @Test
    void addsWhatIsMissingAndTouchesNothingElse() throws Exception {
        create();
        var first = (ObjectNode) secrets();
        var kept = first.deepCopy();
        first.remove("gateway-session");
        Files.writeString(cluster.resolve("secrets.json"), first.toString());
        create();

        var second = secrets();
        assertThat(value("gateway-session", "secret")).hasSize(64);
        assertThat(second.properties().stream()
                        .filter(secret -> !secret.getKey().equals("gateway-session"))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)))
                .allSatisfy((name, secret) -> assertThat(secret).isEqualTo(kept.get(name)));
        assertThat(Files.readString(cluster.resolve("arguments")))
                .doesNotContain(value("agency-app", "password"), value("gateway-session", "secret"));
    }

    private void create() throws IOException, InterruptedException {
        var process = new ProcessBuilder("k8s/create-secrets")
                .directory(Repository.ROOT.toFile())
                .redirectErrorStream(true)
                .redirectOutput(cluster.resolve("told").toFile());
        process.environment().put("CLUSTER", cluster.toString());
        process.environment().merge("PATH", cluster.toString(), (path, own) -> own + ":" + path);
        assertThat(process.start().waitFor())
                .as(() -> Repository.text(cluster.resolve("told")))
                .isZero();
    }

    private JsonNode secrets() {
        return Repository.json(cluster.resolve("secrets.json"));
    }

    private String value(String secret, String key) {
        return new String(
                Base64.getDecoder()
                        .decode(secrets().path(secret).path("data").path(key).asText()),
                UTF_8);
    }
}
