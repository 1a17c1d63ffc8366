package vn.laichau.hatangso.local.process;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/** The Java the services run on: 25 where it is installed, else the one that runs this launcher. */
public record JavaRuntime(Path home, int feature) {

    private static final int PREFERRED = 25;
    private static final Path INSTALLED = Path.of("/usr/lib/jvm");

    public static JavaRuntime find() {
        return candidates().stream()
                .map(home -> new JavaRuntime(home, feature(home)))
                .filter(runtime -> runtime.feature == PREFERRED && Files.isExecutable(runtime.executable()))
                .findFirst()
                .orElseGet(() -> new JavaRuntime(
                        Path.of(System.getProperty("java.home")),
                        Runtime.version().feature()));
    }

    public Path executable() {
        return home.resolve("bin/java");
    }

    private static List<Path> candidates() {
        List<Path> homes = new ArrayList<>();
        if (System.getenv("JAVA_HOME") != null) {
            homes.add(Path.of(System.getenv("JAVA_HOME")));
        }
        try (Stream<Path> installed = Files.list(INSTALLED)) {
            installed.sorted().forEach(homes::add);
        } catch (IOException e) {
            // No such folder on this system: the other candidates remain.
        }
        return homes;
    }

    /** Read from the runtime's own "release" file; 0 when there is none. */
    private static int feature(Path home) {
        Properties release = new Properties();
        try (Reader reader = Files.newBufferedReader(home.resolve("release"))) {
            release.load(reader);
            return Runtime.Version.parse(
                            release.getProperty("JAVA_VERSION", "0").replace("\"", ""))
                    .feature();
        } catch (IOException | IllegalArgumentException e) {
            return 0;
        }
    }

    /** Options of a small server on this runtime. */
    public List<String> serverOptions(int heapMegabytes) {
        List<String> options = new ArrayList<>(List.of(
                executable().toString(),
                "-Xmx" + heapMegabytes + "m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8"));
        if (feature >= PREFERRED) {
            options.add("-XX:+UseCompactObjectHeaders");
        }
        return options;
    }
}
