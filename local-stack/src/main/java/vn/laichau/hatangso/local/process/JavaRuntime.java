package vn.laichau.hatangso.local.process;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/** The Java the services run on: 25 where it is installed, else the one that runs this launcher. */
public record JavaRuntime(Path home, int feature) {

    /**
     * The second compiler costs a program that does not live long, or has little to do, more than it ever gains. Alone, the
     * quick one is given 48 MB for its code, and Java fails once they are full.
     */
    public static final List<String> QUICK_COMPILER_ONLY =
            List.of("-XX:TieredStopAtLevel=1", "-XX:ReservedCodeCacheSize=192m");

    /** For a small heap: nothing takes less memory beside it, or less time while little is held. */
    public static final List<String> SERIAL = List.of("-XX:+UseSerialGC");

    /**
     * For work that fills a hundred megabytes within a second and lets go of them: the serial collector lets the heap grow to its end
     * before it looks for what is let go of, this one keeps it small and gives back what nobody needs.
     */
    public static final List<String> CONCURRENT = List.of(
            "-XX:+UseG1GC",
            "-XX:GCTimeRatio=4",
            "-XX:MinHeapFreeRatio=10",
            "-XX:MaxHeapFreeRatio=20",
            "-XX:G1PeriodicGCInterval=60000");

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

    /** 0 when the folder holds no Java. */
    private static int feature(Path home) {
        try {
            return Runtime.Version.parse(release(home, "JAVA_VERSION")).feature();
        } catch (IllegalArgumentException e) {
            return 0;
        }
    }

    /** From the runtime's own "release" file, where values stand in quotation marks. */
    private static String release(Path home, String property) {
        Properties release = new Properties();
        try (Reader reader = Files.newBufferedReader(home.resolve("release"))) {
            release.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            // No such file, or not one of Java: the property is absent.
        }
        return release.getProperty(property, "").replace("\"", "");
    }

    /**
     * Where this build of Java keeps what it learns of a program; empty when it is too old to learn.
     *
     * @param folder of all caches
     * @param jar what is started
     */
    public Optional<AotCache> cache(Path folder, String program, Path jar) {
        return Optional.of(release(home, "JAVA_RUNTIME_VERSION"))
                .filter(build -> feature >= PREFERRED && !build.isEmpty())
                .map(build -> new AotCache(folder.resolve(program + "-" + build + ".aot"), jar));
    }

    /**
     * Options of a small server on this runtime: with a heap that begins small, or Java would take a share of the whole
     * machine's memory at once, and grows when it has to.
     */
    public List<String> serverOptions(int heapMegabytes, List<String> collector) {
        List<String> options = new ArrayList<>(List.of(
                executable().toString(),
                "-Xms48m",
                "-Xmx" + heapMegabytes + "m",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8"));
        options.addAll(collector);
        if (feature >= PREFERRED) {
            options.addAll(List.of("-XX:+UseCompactObjectHeaders", "-XX:TrimNativeHeapInterval=5000"));
        }
        return options;
    }
}
