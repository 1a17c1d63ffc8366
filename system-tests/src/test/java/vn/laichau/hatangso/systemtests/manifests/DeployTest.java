package vn.laichau.hatangso.systemtests.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code k8s/deploy} with a kubectl that writes down what it is asked and knows two steps. */
class DeployTest {

    private static final String KUBECTL = """
            #!/bin/sh
            echo "$*" >> "$ASKED"
            case "$*" in
              *"get job --selector"*) echo "agency-migration realm" ;;
              *"get job realm"*) echo "$REALM" ;;
              *"get job"*) echo "SuccessCriteriaMet Complete" ;;
              *"get deployment"*) echo "deployment.apps/gateway" ;;
              *logs*) echo "why it failed" ;;
            esac
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void writeKubectl() throws IOException {
        var kubectl = Files.writeString(folder.resolve("kubectl"), KUBECTL);
        Files.setPosixFilePermissions(kubectl, PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void makesTheStepsAnewAndWaitsForThemAndThenForThePods() throws Exception {
        assertThat(deploy("Complete")).isZero();
        assertThat(asked())
                .containsSubsequence(
                        "-n ha-tang-so delete job --selector=ha-tang-so/step=release --ignore-not-found",
                        "apply -k k8s/overlays/production",
                        "-n ha-tang-so rollout status deployment.apps/gateway --timeout=1800s");
        assertThat(told()).contains("agency-migration: done", "realm: done");
    }

    @Test
    void endsWithTheLogOfAStepThatFailedAndWaitsForNoPod() throws Exception {
        assertThat(deploy("FailureTarget Failed")).isEqualTo(1);
        assertThat(told()).contains("why it failed", "The step realm is not done. What ran before goes on");
        assertThat(String.join("\n", asked())).doesNotContain("rollout");
    }

    private int deploy(String realm) throws IOException, InterruptedException {
        var process = new ProcessBuilder("k8s/deploy", "k8s/overlays/production")
                .directory(Repository.ROOT.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("told").toFile());
        process.environment().put("ASKED", folder.resolve("asked").toString());
        process.environment().put("REALM", realm);
        process.environment().merge("PATH", folder.toString(), (path, own) -> own + ":" + path);
        return process.start().waitFor();
    }

    private String told() throws IOException {
        return Files.readString(folder.resolve("told"));
    }

    private java.util.List<String> asked() throws IOException {
        return Files.readAllLines(folder.resolve("asked"));
    }
}
