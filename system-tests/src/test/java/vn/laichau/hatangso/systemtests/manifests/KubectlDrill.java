package vn.laichau.hatangso.systemtests.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** What the checks look at is what would be applied. By hand: it needs {@code kubectl}, but no cluster (docs/operations/install.md). */
class KubectlDrill {

    /** Ends with a hash of its content, and so do references to it. */
    private static final String GENERATED =
            "\\b(service-environment|suite|keycloak-realm|keycloak-theme|dashboards)-[a-z0-9]{10}\\b";

    @TempDir
    private Path folder;

    @ForEachOverlay
    void buildsTheSameObjects(Overlay overlay) throws IOException, InterruptedException {
        var built = folder.resolve("built.yaml");
        var source = Repository.K8S.resolve("overlays/" + overlay.name());
        var kubectl = new ProcessBuilder(System.getProperty("kubectl", "kubectl"), "kustomize", source.toString())
                .redirectOutput(built.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(kubectl.waitFor()).isZero();
        Files.writeString(built, Files.readString(built).replaceAll(GENERATED, "$1"));

        var expected = Repository.yaml(built);
        assertThat(overlay.manifests()).hasSameSizeAs(expected);
        assertThat(overlay.manifests())
                .filteredOn(object -> !expected.contains(object.body()))
                .extracting(Manifest::body)
                .isEmpty();
    }
}
