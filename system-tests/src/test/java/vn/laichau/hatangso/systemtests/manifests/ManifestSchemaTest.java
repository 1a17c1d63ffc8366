package vn.laichau.hatangso.systemtests.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ManifestSchemaTest {

    @ForEachOverlay
    void everyObjectIsWellFormed(Overlay overlay) {
        assertThat(overlay.manifests())
                .hasSizeGreaterThan(30)
                .flatExtracting(ManifestSchema::faults)
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "unknown-field.yaml, Deployment/broken, readOnlyRootFileSystem",
        "unknown-field-of-the-operator.yaml, Cluster/broken, instanses",
        "wrong-type.yaml, Deployment/broken, replicas",
        "unknown-kind.yaml, Deployment/broken, unknown kind apps/v1beta1/Deployment",
    })
    void saysWhatIsWrong(String file, String object, String word) {
        var faults = faultsOf("src/test/resources/manifests/" + file);

        assertThat(faults).hasSize(1);
        assertThat(faults.get(0)).startsWith(object).contains(word);
    }

    @Test
    void findsNoFaultInTheSameObjectsWithoutTheMistake() {
        assertThat(faultsOf("src/test/resources/manifests/sound.yaml")).isEmpty();
    }

    private static List<String> faultsOf(String file) {
        return Repository.yaml(Path.of(file)).stream()
                .map(document -> new Manifest((ObjectNode) document))
                .flatMap(manifest -> ManifestSchema.faults(manifest).stream())
                .toList();
    }
}
