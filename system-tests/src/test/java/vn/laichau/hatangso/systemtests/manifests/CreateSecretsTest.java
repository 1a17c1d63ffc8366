package vn.laichau.hatangso.systemtests.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code k8s/create-secrets} with a kubectl that keeps secrets. */
class CreateSecretsTest {

    /** Made by an operator, by whoever installs, or by {@code k8s/rotate}. */
    private static final String OF_OTHERS =
            "(postgres-ca|.*-tls|agency-mail|signing-trust|backup-store)/.*|.*-client-key/id|.*/next";

    @TempDir
    Path cluster;

    private KubectlStub kubectl;

    @BeforeEach
    void writeCluster() throws IOException {
        kubectl = new KubectlStub(cluster);
    }

    @Test
    void makesEverySecretOfTheTableThatNobodyElseMakes() throws Exception {
        create();

        var made = new TreeSet<String>();
        kubectl.secrets()
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
            assertThat(kubectl.value(role, "username")).isEqualTo(role.replace('-', '_') + "_1");
            assertThat(kubectl.value(role, "password")).hasSize(48).isEqualTo(kubectl.value(role + "-1", "password"));
            assertThat(kubectl.value(role + "-2", "password"))
                    .hasSize(48)
                    .isNotEqualTo(kubectl.value(role, "password"));
            assertThat(kubectl.secrets()
                            .at("/" + role + "-1/metadata/labels/cnpg.io~1reload")
                            .asText())
                    .isEqualTo("true");
        }
    }

    @Test
    void addsWhatIsMissingAndTouchesNothingElse() throws Exception {
        create();
        var first = kubectl.secrets();
        var kept = first.deepCopy();
        first.remove("gateway-session");
        kubectl.keep(first);
        create();

        var second = kubectl.secrets();
        assertThat(kubectl.value("gateway-session", "secret")).hasSize(64);
        assertThat(second.properties().stream()
                        .filter(secret -> !secret.getKey().equals("gateway-session"))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)))
                .allSatisfy((name, secret) -> assertThat(secret).isEqualTo(kept.get(name)));
        assertThat(kubectl.arguments())
                .doesNotContain(kubectl.value("agency-app", "password"), kubectl.value("gateway-session", "secret"));
    }

    private void create() {
        assertThat(kubectl.run(Map.of(), Path.of("/dev/null"), "k8s/create-secrets"))
                .as(() -> kubectl.told())
                .isZero();
    }
}
