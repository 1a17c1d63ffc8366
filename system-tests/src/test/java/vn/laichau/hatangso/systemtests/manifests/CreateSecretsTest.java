package vn.laichau.hatangso.systemtests.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** {@code k8s/create-secrets} with a kubectl that keeps secrets. */
@Execution(ExecutionMode.CONCURRENT)
class CreateSecretsTest {

    /** Made by an operator, by whoever installs, or by {@code k8s/rotate}. */
    private static final String OF_OTHERS =
            "(postgres-ca|.*-tls|agency-mail|agency-files|signing-trust|backup-store)/.*|.*-client-key/id|.*/next";

    /** Where all is new: made once, and only read. */
    private static KubectlStub kubectl;

    @BeforeAll
    static void createAll(@TempDir Path cluster) throws IOException {
        kubectl = new KubectlStub(cluster);
        create(kubectl);
    }

    @Test
    void makesEverySecretOfTheTableThatNobodyElseMakes() throws Exception {
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
    void addsWhatIsMissingAndTouchesNothingElse(@TempDir Path cluster) throws Exception {
        var kept = kubectl.secrets();
        var again = new KubectlStub(cluster);
        again.keep(kept.deepCopy().without("gateway-session"));
        create(again);

        var second = again.secrets();
        assertThat(again.value("gateway-session", "secret"))
                .hasSize(64)
                .isNotEqualTo(kubectl.value("gateway-session", "secret"));
        assertThat(second.properties().stream()
                        .filter(secret -> !secret.getKey().equals("gateway-session"))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)))
                .allSatisfy((name, secret) -> assertThat(secret).isEqualTo(kept.get(name)));
        assertThat(kubectl.arguments() + again.arguments())
                .doesNotContain(
                        kubectl.value("agency-app", "password"),
                        kubectl.value("gateway-session", "secret"),
                        again.value("gateway-session", "secret"));
    }

    private static void create(KubectlStub kubectl) {
        assertThat(kubectl.run(Map.of(), Path.of("/dev/null"), "k8s/create-secrets"))
                .as(() -> kubectl.told())
                .isZero();
    }
}
