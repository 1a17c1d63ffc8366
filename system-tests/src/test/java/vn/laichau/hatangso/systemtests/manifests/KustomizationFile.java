package vn.laichau.hatangso.systemtests.manifests;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.Map;

/** The part of kustomization.yaml that this repository uses; any other field is refused when the file is read. */
record KustomizationFile(
        String apiVersion,
        String kind,
        String namespace,
        List<String> resources,
        List<String> components,
        List<Labels> labels,
        List<Generator> configMapGenerator,
        List<Image> images,
        List<Replicas> replicas,
        List<Patch> patches) {

    KustomizationFile {
        resources = requireNonNullElse(resources, List.of());
        components = requireNonNullElse(components, List.of());
        labels = requireNonNullElse(labels, List.of());
        configMapGenerator = requireNonNullElse(configMapGenerator, List.of());
        images = requireNonNullElse(images, List.of());
        replicas = requireNonNullElse(replicas, List.of());
        patches = requireNonNullElse(patches, List.of());
    }

    record Labels(Map<String, String> pairs, boolean includeTemplates) {}

    record Generator(String name, String behavior, List<String> literals, List<String> files, Options options) {
        Generator {
            literals = requireNonNullElse(literals, List.of());
            files = requireNonNullElse(files, List.of());
        }
    }

    record Options(Map<String, String> labels) {}

    record Image(String name, String newName, String newTag, String digest) {}

    record Replicas(String name, int count) {}

    record Patch(String path, Target target) {}

    record Target(String kind, String name) {}
}
