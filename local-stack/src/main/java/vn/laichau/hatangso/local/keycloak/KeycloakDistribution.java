package vn.laichau.hatangso.local.keycloak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.laichau.hatangso.local.console.ProgressSteps;
import vn.laichau.hatangso.local.console.StackFailure;
import vn.laichau.hatangso.local.process.AotCache;
import vn.laichau.hatangso.local.process.JavaRuntime;
import vn.laichau.hatangso.local.process.LogTail;
import vn.laichau.hatangso.local.process.LowPriority;
import vn.laichau.hatangso.local.process.OneTimeProcess;
import vn.laichau.hatangso.local.process.ProcessRecord;

/**
 * Keycloak as Maven unpacked it, built once for the options that are fixed at build time. Shared by all data folders:
 * their state lies in a home of their own.
 */
public final class KeycloakDistribution {

    /** What the suite never uses, above all token exchange; closed on Kubernetes as well. */
    public static final String DISABLED_FEATURES = "ciba,device-flow,impersonation,kerberos,token-exchange-standard";

    private static final List<String> BUILD = List.of(
            "build",
            "--db=dev-file",
            "--health-enabled=true",
            "--metrics-enabled=true",
            "--features-disabled=" + DISABLED_FEATURES);

    private static final int HEAP_MEGABYTES = 256;

    /** A file is locked against other processes alone; two stacks of one process would meet an error there. */
    private static final Object ONE_BUILD = new Object();

    private static final String NAME = "keycloak-";
    private static final Duration TIMEOUT = Duration.ofMinutes(5);

    private final Path home;
    private final Path caches;
    private final JavaRuntime java;

    /** @param caches where Java keeps what it learns of Keycloak */
    public KeycloakDistribution(Path unpacked, Path caches, JavaRuntime java) {
        this.home = find(unpacked);
        this.caches = caches;
        this.java = java;
    }

    /** The newest: what was unpacked before an update lies beside it. */
    private static Path find(Path unpacked) {
        try (Stream<Path> folders = Files.list(unpacked)) {
            return folders.filter(folder -> folder.getFileName().toString().startsWith(NAME))
                    .max(Comparator.comparing(folder ->
                            Version.parse(folder.getFileName().toString().substring(NAME.length()))))
                    .orElseThrow();
        } catch (IOException | RuntimeException e) {
            throw new StackFailure("Keycloak is not unpacked: run mvn -DskipTests package first.", e);
        }
    }

    Path library() {
        return home.resolve("lib");
    }

    private Path jar() {
        return library().resolve("quarkus-run.jar");
    }

    Optional<AotCache> cache() {
        return java.cache(caches, "keycloak", jar());
    }

    /** Keycloak's own start script in one process: the process started is Keycloak itself, and kill -9 means it. */
    List<String> command(Path home, List<String> arguments) {
        List<String> command = new ArrayList<>(java.serverOptions(HEAP_MEGABYTES, JavaRuntime.SERIAL));
        // Few people sign in to one machine.
        command.addAll(JavaRuntime.QUICK_COMPILER_ONLY);
        command.addAll(List.of(
                "-XX:MaxMetaspaceSize=256m",
                "-Duser.language=en",
                "-Duser.country=US",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-cp",
                jar().toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        command.addAll(arguments);
        return command;
    }

    /** What builds it, if that has to be done: the portal can be used before anybody can sign in, so it gives way to the services. */
    public OneTimeProcess builder(Path log, ProcessRecord record) {
        List<String> command = LowPriority.yielding(command(home, BUILD));
        return new OneTimeProcess("keycloak-build", command, java.executable(), log, record);
    }

    /** Builds when that has not been done; two launchers that come at once build it once. */
    public void build(OneTimeProcess builder, ProgressSteps progressSteps) {
        synchronized (ONE_BUILD) {
            buildUnlessBuilt(builder, progressSteps);
        }
    }

    private void buildUnlessBuilt(OneTimeProcess builder, ProgressSteps progressSteps) {
        Path built = home.resolve("built-with");
        try (FileChannel channel = FileChannel.open(
                        home.resolve("build.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            if (!Files.exists(built) || !Files.readAllLines(built).equals(BUILD)) {
                Files.deleteIfExists(built);
                progressSteps.run("Keycloak, first build (about 20 s)", () -> run(builder));
                Files.write(built, BUILD);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void run(OneTimeProcess builder) {
        if (!builder.run(TIMEOUT)) {
            throw new StackFailure("Keycloak could not be built; the end of the log " + builder.log() + ":\n"
                    + LogTail.of(builder.log()));
        }
    }
}
