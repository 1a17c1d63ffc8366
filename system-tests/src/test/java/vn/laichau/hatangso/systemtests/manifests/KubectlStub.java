package vn.laichau.hatangso.systemtests.manifests;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Map;

/** Runs the scripts of {@code k8s} with a kubectl that keeps secrets in a folder, and what it was called with. */
final class KubectlStub {

    private final Path folder;

    KubectlStub(Path folder) throws IOException {
        this.folder = folder;
        var kubectl = Files.copy(Path.of("src/test/resources/manifests/kubectl.mjs"), folder.resolve("kubectl"));
        Files.setPosixFilePermissions(kubectl, PosixFilePermissions.fromString("rwx------"));
        Files.writeString(folder.resolve("arguments"), "");
        Files.writeString(folder.resolve("secrets.json"), "{}");
    }

    /**
     * The exit code of a script; what it says is {@link #told}.
     *
     * @param typed what whoever runs it types
     */
    int run(Map<String, String> environment, Path typed, String... command) {
        var process = new ProcessBuilder(command)
                .directory(Repository.ROOT.toFile())
                .redirectErrorStream(true)
                .redirectInput(typed.toFile())
                .redirectOutput(folder.resolve("told").toFile());
        process.environment().putAll(environment);
        process.environment().put("CLUSTER", folder.toString());
        process.environment().merge("PATH", folder.toString(), (path, own) -> own + ":" + path);
        try {
            return process.start().waitFor();
        } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }

    String told() {
        return Repository.text(folder.resolve("told"));
    }

    /** What kubectl was called with. */
    String arguments() {
        return Repository.text(folder.resolve("arguments"));
    }

    ObjectNode secrets() {
        return (ObjectNode) Repository.json(folder.resolve("secrets.json"));
    }

    void keep(ObjectNode secrets) throws IOException {
        Files.writeString(folder.resolve("secrets.json"), secrets.toString());
    }

    String value(String secret, String key) {
        var data = secrets().path(secret).path("data");
        return new String(Base64.getDecoder().decode(data.path(key).asText()), UTF_8);
    }
}
