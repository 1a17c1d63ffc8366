package vn.laichau.hatangso.systemtests.manifests;

import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code k8s/release} in a folder with its scripts alone, with a git that knows one release before this one, and a Maven, an npm
 * and a comparison of contracts that make what they are asked for.
 */
class ReleaseTest {

    private static final String DIGEST = "sha256:" + "0123456789abcdef".repeat(4);

    private static final String OF_OTHERS = "sha256:" + "fedcba9876543210".repeat(4);

    private static final String GIT = """
            #!/bin/sh
            case "$1" in
              status) printf "$UNCOMMITTED" ;;
              rev-parse) echo 5f2c0de ;;
              describe) echo 0.9.0 ;;
              archive) tar -c LICENSE NOTICE SECURITY.md docs k8s system-tests gateway ;;
              log) case "$*" in *0.9.0..HEAD) echo "- Say what is due" ;; esac ;;
            esac
            """;

    private static final String MAVEN = """
            #!/bin/sh
            echo "mvn $*" >> "$ASKED"
            case "$*" in
              *package*) for service in $PUSHED; do mkdir -p $service/target && printf %s "$DIGEST" > $service/target/jib-image.digest; done ;;
              *Bom*) cp "$TOOLS/java.json" system-tests/target/versions ;;
              *property-updates*) printf '[INFO] --- versions ---\\n[INFO]   ${draws.version} ........... 3.1 -> 3.2\\n' ;;
              -v) printf 'Apache Maven 3.9\\nJava version: 25.0.1, vendor: Example\\n' ;;
            esac
            """;

    private static final String SBOM = """
            {"components": [
              {"group": "vn.laichau.hatangso", "name": "chassis", "version": "1.2.0"},
              {"group": "org.example", "name": "draws", "version": "3.1", "scope": "required", "licenses": [%s]},
              {"name": "only-builds", "version": "1", "scope": "optional"}]}""";

    private static final Pattern IMAGE = Pattern.compile("(?m)^([^# ]+) \\S+$");
    private static final Pattern OTHERS = Pattern.compile("(?m)image(?:Name)?: (\\S+:\\S+)$");
    private static final Pattern BASE = Pattern.compile("container\\.base-image:([^}]+)}");

    @TempDir
    Path folder;

    private Path project;

    @BeforeEach
    void writeProject() throws IOException {
        project = Files.createDirectory(folder.resolve("project"));
        for (var place : List.of("LICENSE", "NOTICE", "SECURITY.md", "k8s", "system-tests/versions")) {
            copy(Repository.ROOT.resolve(place), project.resolve(place));
        }
        for (var place : List.of("docs", "gateway/src/main/webui", "system-tests/browser", "system-tests/contracts")) {
            Files.createDirectories(project.resolve(place));
        }
        Files.writeString(
                project.resolve("system-tests/contracts/changes.mjs"), "console.log('## New since', process.argv[2])");
        tool("git", GIT);
        tool("mvn", MAVEN);
        tool("npm", "#!/bin/sh\ncat \"$TOOLS/java.json\"\n");
        Files.writeString(folder.resolve("java.json"), SBOM.formatted("{\"license\": {\"id\": \"MIT\"}}"));
        Files.writeString(digests(), Repository.text(digests()).replaceAll("(?m)^([^#\n]+) \\S+$", "$1 " + OF_OTHERS));
    }

    private Path digests() {
        return project.resolve("k8s/digests");
    }

    private void tool(String name, String text) throws IOException {
        Files.setPosixFilePermissions(
                Files.writeString(folder.resolve(name), text), PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void packsWhatAProvinceInstallsFromAndKeeps() throws Exception {
        assertThat(release("1.2.0", Map.of())).as(this::told).isZero();

        var made = project.resolve("target/release/ha-tang-so-1.2.0");
        assertThat(project.resolve("target/release/ha-tang-so-1.2.0.tar.gz")).isNotEmptyFile();
        assertThat(Files.readString(folder.resolve("asked")))
                .contains("versions:set -DnewVersion=1.2.0", "-Dquarkus.container-image.registry=images.example");
        assertThat(made.resolve("CHANGES.md")).hasContent("## New since 0.9.0\n\n## All changes\n\n- Say what is due");
        assertThat(Files.readString(made.resolve("THIRD-PARTY.md")))
                .contains("| org.example:draws | 3.1 | MIT |")
                .doesNotContain("chassis", "only-builds");
        assertThat(made.resolve("java.json")).isNotEmptyFile();
        assertThat(made.resolve("SECURITY.md")).isNotEmptyFile();
    }

    @Test
    void namesEachImageByItsDigest() throws Exception {
        assertThat(release("1.2.0", Map.of())).as(this::told).isZero();

        var made = project.resolve("target/release/ha-tang-so-1.2.0");
        assertThat(Kustomization.build(made.resolve("k8s/overlays/production")))
                .flatExtracting(manifest -> manifest.containers()
                        .map(container -> container.path("image").asText())
                        .toList())
                .filteredOn(image -> image.contains("/ha-tang-so/"))
                .hasSizeGreaterThan(4)
                .allMatch(image -> image.matches("images\\.example/ha-tang-so/[a-z-]+@" + DIGEST));
        var provenance =
                new ObjectMapper().readTree(made.resolve("provenance.json").toFile());
        assertThat(provenance.at("/subject").findValuesAsText("name"))
                .containsExactly(
                        "images.example/ha-tang-so/indicator-service",
                        "images.example/ha-tang-so/agency-service",
                        "images.example/ha-tang-so/reporting-service",
                        "images.example/ha-tang-so/gateway");
        assertThat(provenance
                        .at("/predicate/buildDefinition/resolvedDependencies/0/digest/gitCommit")
                        .asText())
                .isEqualTo("5f2c0de");
        assertThat(provenance.at("/predicate/runDetails/builder/version/java").asText())
                .isEqualTo("25.0.1");
    }

    @Test
    void namesEachImageOfOthersByTheDigestThatWasWrittenDown() throws Exception {
        assertThat(release("1.2.0", Map.of())).as(this::told).isZero();

        var made = project.resolve("target/release/ha-tang-so-1.2.0");
        var manifests = Kustomization.build(made.resolve("k8s/overlays/production"));
        var clusters = manifests.stream()
                .filter(manifest -> manifest.kind().equals("Cluster"))
                .map(cluster -> cluster.body().at("/spec/imageName").asText());
        var pods = manifests.stream()
                .flatMap(Manifest::containers)
                .map(container -> container.path("image").asText());
        assertThat(Stream.concat(clusters, pods))
                .filteredOn(image -> !image.contains("/ha-tang-so/"))
                .hasSizeGreaterThan(3)
                .allMatch(image -> image.matches("[a-z0-9./-]+:[a-z0-9.-]+@" + OF_OTHERS));
        assertThat(Files.readString(folder.resolve("asked")))
                .contains("-Dcontainer.base-image=eclipse-temurin:25-jre@" + OF_OTHERS);
        assertThat(Repository.json(made.resolve("provenance.json"))
                        .at("/predicate/buildDefinition/resolvedDependencies")
                        .findValuesAsText("name"))
                .containsAll(IMAGE.matcher(Repository.text(digests()))
                        .results()
                        .map(line -> line.group(1))
                        .toList());
    }

    @Test
    void makesNothingOfAnImageWithoutADigest() throws Exception {
        Files.writeString(digests(), Repository.text(digests()).replaceAll("(keycloak:[0-9.]+) \\S+", "$1 -"));
        assertThat(release("1.2.0", Map.of())).isEqualTo(1);
        assertThat(told()).contains("k8s/digests has no digest of quay.io/keycloak/keycloak:");

        Files.writeString(digests(), Repository.text(digests()).replaceAll("(?m)^quay.*\n", ""));
        assertThat(release("1.2.0", Map.of())).isEqualTo(1);
        assertThat(told()).contains("k8s/digests does not name these.");
        assertThat(folder.resolve("asked")).doesNotExist();
    }

    /** What a release would ask for is there to be filled in, under the tags that are tested. */
    @Test
    void asksForDigestsOfTheImagesThatAreUsed() {
        var properties = Repository.text(
                Repository.ROOT.resolve("chassis/src/main/resources/META-INF/microprofile-config.properties"));
        var used = Stream.concat(
                Repository.filesUnder(Repository.K8S.resolve("components")).stream()
                        .flatMap(file -> OTHERS.matcher(Repository.text(file)).results().toList().stream()),
                BASE.matcher(properties).results());

        assertThat(IMAGE.matcher(Repository.text(Repository.K8S.resolve("digests")))
                        .results())
                .extracting(line -> line.group(1))
                .containsExactlyInAnyOrderElementsOf(
                        used.map(image -> image.group(1)).collect(Collectors.toSet()));
    }

    @Test
    void makesNothingOfWhatIsNotCommitted() throws Exception {
        assertThat(release("1.2.0", Map.of("UNCOMMITTED", " M pom.xml"))).isEqualTo(1);
        assertThat(told()).contains("A release is made of what is committed");
        assertThat(project.resolve("target")).doesNotExist();
    }

    @Test
    void refusesAVersionThatIsNone() throws Exception {
        assertThat(release("1.2.0-SNAPSHOT", Map.of())).isEqualTo(1);
        assertThat(told()).contains("1.2.0-SNAPSHOT is no version");
    }

    @Test
    void packsNothingWhenAnImageWasNotPushed() throws Exception {
        assertThat(release("1.2.0", Map.of("PUSHED", "indicator-service"))).isEqualTo(1);
        assertThat(project.resolve("target/release/ha-tang-so-1.2.0.tar.gz")).doesNotExist();
    }

    @Test
    void packsNothingWhenAWorkStatesNoLicence() throws Exception {
        Files.writeString(folder.resolve("java.json"), SBOM.formatted(""));

        assertThat(release("1.2.0", Map.of())).isEqualTo(1);
        assertThat(told()).contains("no licence is stated by org.example:draws");
        assertThat(project.resolve("target/release/ha-tang-so-1.2.0.tar.gz")).doesNotExist();
    }

    @Test
    void listsWhatIsBehindBesideWhatItIsMadeOf() throws Exception {
        assertThat(run("system-tests/versions/behind", Map.of())).as(this::told).isZero();
        assertThat(told())
                .contains("== Java", "${draws.version} ........... 3.1 -> 3.2")
                .doesNotContain("---");
        assertThat(project.resolve("system-tests/target/versions/behind.txt")).isNotEmptyFile();
        assertThat(project.resolve("system-tests/target/versions/java.json")).isNotEmptyFile();
    }

    private int release(String version, Map<String, String> environment) throws IOException, InterruptedException {
        return run("k8s/release", environment, version, "images.example");
    }

    private int run(String script, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        var command = Stream.concat(Stream.of(script), Stream.of(arguments)).toList();
        var process = new ProcessBuilder(command)
                .directory(project.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("told").toFile());
        process.environment()
                .putAll(Map.of(
                        "TOOLS",
                        folder.toString(),
                        "ASKED",
                        folder.resolve("asked").toString(),
                        "DIGEST",
                        DIGEST,
                        "UNCOMMITTED",
                        "",
                        "PUSHED",
                        "indicator-service agency-service reporting-service gateway"));
        process.environment().putAll(environment);
        process.environment().merge("PATH", folder.toString(), (path, own) -> own + ":" + path);
        return process.start().waitFor();
    }

    private String told() {
        return Repository.text(folder.resolve("told"));
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                var copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy, COPY_ATTRIBUTES);
                }
            }
        }
    }
}
