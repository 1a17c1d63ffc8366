package vn.laichau.hatangso.systemtests.manifests;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Builds what {@code kustomize build} would, from the small part of Kustomize that this repository uses. One difference:
 * generated ConfigMaps keep their plain name, without the hash of their content.
 */
final class Kustomization {

    private static final JsonMapper STRICT = new JsonMapper();

    private final Path folder;
    private final KustomizationFile file;
    private final List<Manifest> manifests;

    private Kustomization(Path folder, List<Manifest> manifests) {
        this.folder = folder;
        this.file = read(folder);
        this.manifests = manifests;
    }

    static KustomizationFile read(Path folder) {
        try {
            return STRICT.treeToValue(
                    Repository.yaml(folder.resolve("kustomization.yaml")).get(0), KustomizationFile.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(folder.toString(), e);
        }
    }

    static List<Manifest> build(Path folder) {
        var manifests = new ArrayList<Manifest>();
        new Kustomization(folder.normalize(), manifests).run();
        return manifests;
    }

    private void run() {
        file.resources().forEach(this::add);
        file.components().forEach(c -> new Kustomization(folder.resolve(c).normalize(), manifests).run());
        file.configMapGenerator().forEach(this::generate);
        file.patches().forEach(this::patch);
        file.labels().forEach(this::label);
        file.images().forEach(this::chooseImage);
        file.replicas().forEach(this::scale);
        if (file.namespace() != null) {
            manifests.stream()
                    .filter(Manifest::hasNamespace)
                    .forEach(m -> m.body().withObjectProperty("metadata").put("namespace", file.namespace()));
        }
    }

    private void add(String resource) {
        var path = folder.resolve(resource).normalize();
        if (Files.isDirectory(path)) {
            new Kustomization(path, manifests).run();
        } else {
            Repository.yaml(path).forEach(document -> manifests.add(new Manifest((ObjectNode) document)));
        }
    }

    private void generate(KustomizationFile.Generator generator) {
        var data = "merge".equals(generator.behavior())
                ? the("ConfigMap", generator.name()).body().withObjectProperty("data")
                : newConfigMap(generator.name());
        if (generator.options() != null) {
            var labels = the("ConfigMap", generator.name())
                    .body()
                    .withObjectProperty("metadata")
                    .withObjectProperty("labels");
            generator.options().labels().forEach(labels::put);
        }
        for (var literal : generator.literals()) {
            var equals = literal.indexOf('=');
            data.put(literal.substring(0, equals), literal.substring(equals + 1));
        }
        for (var entry : generator.files()) {
            var path = entry.substring(entry.indexOf('=') + 1);
            var key = entry.contains("=")
                    ? entry.substring(0, entry.indexOf('='))
                    : Path.of(path).getFileName().toString();
            data.put(key, Repository.text(folder.resolve(path)));
        }
    }

    private ObjectNode newConfigMap(String name) {
        var body = STRICT.createObjectNode().put("apiVersion", "v1").put("kind", "ConfigMap");
        body.putObject("metadata").put("name", name);
        manifests.add(new Manifest(body));
        return body.putObject("data");
    }

    private void patch(KustomizationFile.Patch patch) {
        for (var document : Repository.yaml(folder.resolve(patch.path()))) {
            var own = new Manifest((ObjectNode) document);
            var targets = patch.target() == null
                    ? List.of(the(own.kind(), own.name()))
                    : manifests.stream()
                            .filter(m -> m.kind().equals(patch.target().kind())
                                    && m.name().matches(patch.target().name()))
                            .toList();
            if (targets.isEmpty()) {
                throw new IllegalStateException(patch.path() + " patches nothing");
            }
            own.body().remove("metadata");
            targets.forEach(target -> StrategicMerge.merge(target.body(), own.body()));
        }
    }

    private void label(KustomizationFile.Labels labels) {
        for (var manifest : manifests) {
            var metadata = manifest.body().withObjectProperty("metadata").withObjectProperty("labels");
            labels.pairs().forEach(metadata::put);
            if (labels.includeTemplates() && manifest.kind().matches("Deployment|Job")) {
                var template = (ObjectNode) manifest.body().at("/spec/template/metadata/labels");
                labels.pairs().forEach(template::put);
            }
        }
    }

    private void chooseImage(KustomizationFile.Image image) {
        var containers = manifests.stream()
                .flatMap(Manifest::containers)
                .filter(c -> c.path("image").asText().equals(image.name()))
                .toList();
        if (containers.isEmpty()) {
            throw new IllegalStateException("no container uses " + image.name());
        }
        var name = image.newName() == null ? image.name() : image.newName();
        var version = image.digest() == null ? ":" + image.newTag() : "@" + image.digest();
        containers.forEach(c -> c.put("image", name + version));
    }

    private void scale(KustomizationFile.Replicas replicas) {
        the("Deployment", replicas.name()).body().withObjectProperty("spec").put("replicas", replicas.count());
    }

    private Manifest the(String kind, String name) {
        return manifests.stream()
                .filter(m -> m.is(kind, name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no " + kind + "/" + name + " for " + folder));
    }
}
