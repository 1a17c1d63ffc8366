package vn.laichau.hatangso.systemtests.manifests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KustomizationTest {

    private static final Path K8S = Repository.K8S;

    @Test
    void everyFileIsUsed() {
        var used = new TreeSet<Path>();
        used.add(K8S.resolve("README.md"));
        for (var script :
                new String[] {"compare-databases", "create-secrets", "deploy", "digests", "jwk", "release", "rotate"}) {
            used.add(K8S.resolve(script));
        }
        used.addAll(Repository.filesUnder(K8S.resolve("schema")));
        used.addAll(Repository.filesUnder(K8S.resolve("aot")));
        collect(K8S.resolve("overlays/local"), used);
        collect(K8S.resolve("overlays/production"), used);

        assertThat(Repository.filesUnder(K8S)).containsExactlyElementsOf(used);
    }

    @Test
    void productionChangesWhatItsPatchesSay() {
        var production = Overlay.named("production");

        assertThat(production
                        .get("Cluster", "postgres")
                        .body()
                        .at("/spec/postgresql/synchronous/number")
                        .asInt())
                .isEqualTo(1);
        assertThat(production
                        .get("Cluster", "postgres")
                        .body()
                        .at("/spec/bootstrap/initdb/owner")
                        .asText())
                .isEqualTo("keycloak");
        assertThat(production.get("Deployment", "gateway").body().at("/spec/replicas"))
                .isEmpty();
        assertThat(production.leastPods("gateway")).isEqualTo(3);
        assertThat(production.get("Deployment", "gateway").containers())
                .extracting(
                        c -> c.at("/resources/limits/memory").asText(),
                        c -> c.at("/ports/0/name").asText())
                .containsExactly(tuple("768Mi", "http"));
    }

    @Test
    void aPatchOfTheOperatorsKindsHoldsNoList() {
        // Kustomize replaces such lists whole, while lists of its own kinds are merged by name.
        assertThat(Repository.yaml(K8S.resolve("overlays/production/postgres.yaml")))
                .noneMatch(patch -> patch.toString().contains("["));
    }

    private static void collect(Path folder, TreeSet<Path> used) {
        var file = Kustomization.read(folder);
        used.add(folder.resolve("kustomization.yaml").normalize());
        Stream.concat(file.resources().stream(), file.components().stream())
                .map(folder::resolve)
                .map(Path::normalize)
                .forEach(path -> {
                    if (path.toFile().isDirectory()) {
                        collect(path, used);
                    } else {
                        used.add(path);
                    }
                });
        Stream.concat(
                        file.patches().stream().map(KustomizationFile.Patch::path),
                        file.configMapGenerator().stream()
                                .flatMap(g -> g.files().stream())
                                .map(entry -> entry.substring(entry.indexOf('=') + 1)))
                .map(folder::resolve)
                .forEach(used::add);
    }
}
