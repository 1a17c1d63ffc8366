package vn.laichau.hatangso.systemtests.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.postgresql.ds.PGSimpleDataSource;
import vn.laichau.hatangso.local.LocalStack;
import vn.laichau.hatangso.local.SuiteService;

/** A well-known server of the machine, or one that is built beside the suite, with the settings in {@code benchmark/}. */
record ComparisonServer(String name, int port, Process process) implements Closeable {

    private static final Path SETTINGS = Path.of("benchmark").toAbsolutePath();
    private static final Duration START = Duration.ofMinutes(1);

    static ComparisonServer haproxy(LocalStack stack, Path folder, int port) throws Exception {
        var key = Files.writeString(folder.resolve("realm.pem"), pem(stack));
        var told = new HashMap<>(road(stack, port));
        told.put("KEY_FILE", key.toString());
        return start(
                "haproxy",
                folder,
                port,
                told,
                List.of(
                        "/usr/sbin/haproxy",
                        "-db",
                        "-f",
                        SETTINGS.resolve("haproxy.cfg").toString()));
    }

    static ComparisonServer springGateway(LocalStack stack, Path folder, int port) throws IOException {
        return spring("spring-gateway", stack, folder, port, road(stack, port));
    }

    private static Map<String, String> road(LocalStack stack, int port) {
        return Map.of(
                "ISSUER",
                stack.issuer().toString(),
                "PROXY_PORT",
                "" + port,
                "SERVICE_PORT",
                "" + stack.serviceUrl(SuiteService.INDICATOR).getPort());
    }

    /** @param content what it keeps for as long as indicator-service's database is in the same state */
    static ComparisonServer springService(LocalStack stack, Path folder, int port, Path content) throws IOException {
        var database = (PGSimpleDataSource) stack.superuser("indicator");
        database.setApplicationName("spring-service");
        return spring(
                "spring-service",
                stack,
                folder,
                port,
                Map.of(
                        "CONTENT",
                        content.toString(),
                        "SERVER_PORT",
                        "" + port,
                        // By default it closes a connection after a hundred requests; the suite keeps them.
                        "SERVER_TOMCAT_MAX_KEEP_ALIVE_REQUESTS",
                        "-1",
                        "SPRING_DATASOURCE_URL",
                        database.getURL(),
                        "SPRING_DATASOURCE_USERNAME",
                        database.getUser(),
                        "SPRING_DATASOURCE_PASSWORD",
                        database.getPassword(),
                        "SPRING_DATASOURCE_HIKARI_MAXIMUM_POOL_SIZE",
                        "4"));
    }

    /** On the gateway's Java, with its options. */
    private static ComparisonServer spring(
            String name, LocalStack stack, Path folder, int port, Map<String, String> told) throws IOException {
        var jar = SETTINGS.resolve("peers/" + name + "/target/" + name + ".jar");
        assertThat(jar).as("mvn -f system-tests/benchmark/peers package").exists();
        var gateway = ProcessHandle.of(stack.process(SuiteService.GATEWAY).pid())
                .orElseThrow()
                .info();
        var options = Stream.of(gateway.arguments().orElseThrow())
                .filter(option -> option.startsWith("-X") && !option.contains("AOT"));
        var command = Stream.of(Stream.of(gateway.command().orElseThrow()), options, Stream.of("-jar", jar.toString()))
                .flatMap(words -> words)
                .toList();
        return start(name, folder, port, told, command);
    }

    static ComparisonServer nginx(LocalStack stack, Path folder, int port) throws IOException {
        var settings = Files.readString(SETTINGS.resolve("nginx.conf"))
                .replace("PROXY_PORT", "" + port)
                .replace(
                        "SERVICE_PORT",
                        "" + stack.serviceUrl(SuiteService.INDICATOR).getPort());
        return nginx(folder, port, settings);
    }

    /** Gives the files of the folder away: what an answer costs that is there already. */
    static ComparisonServer files(Path folder, int port) throws IOException {
        var settings = Files.readString(SETTINGS.resolve("nginx-files.conf"))
                .replace("USER", System.getProperty("user.name"))
                .replace("PORT", "" + port)
                .replace("FOLDER", folder.toString());
        return nginx(folder, port, settings);
    }

    private static ComparisonServer nginx(Path folder, int port, String settings) throws IOException {
        var file = Files.writeString(folder.resolve("nginx.conf"), settings);
        return start(
                "nginx",
                folder,
                port,
                Map.of(),
                List.of("/usr/sbin/nginx", "-p", folder.toString(), "-c", file.toString()));
    }

    private static ComparisonServer start(
            String name, Path folder, int port, Map<String, String> told, List<String> command) throws IOException {
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(new File(folder.toFile(), name + ".log"));
        builder.environment().putAll(told);
        var server = new ComparisonServer(name, port, builder.start());
        try {
            server.waitUntilOpen();
            return server;
        } catch (RuntimeException late) {
            server.close();
            throw late;
        }
    }

    private void waitUntilOpen() {
        await(name).atMost(START).ignoreExceptionsInstanceOf(IOException.class).until(() -> {
            new Socket("127.0.0.1", port).close();
            return true;
        });
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Its own, and those of its workers. */
    long[] pids() {
        return LongStream.concat(
                        LongStream.of(process.pid()), process.children().mapToLong(ProcessHandle::pid))
                .toArray();
    }

    /** The key with which the realm signs, as HAProxy reads one. */
    private static String pem(LocalStack stack) throws IOException, GeneralSecurityException, JOSEException {
        try (var keys = URI.create(stack.issuer() + "/protocol/openid-connect/certs")
                .toURL()
                .openStream()) {
            for (var key : JWKSet.load(keys).getKeys()) {
                if ("PS256".equals(key.getAlgorithm().getName())) {
                    var encoded = key.toRSAKey().toRSAPublicKey().getEncoded();
                    return "-----BEGIN PUBLIC KEY-----\n"
                            + Base64.getMimeEncoder(64, "\n".getBytes(UTF_8)).encodeToString(encoded)
                            + "\n-----END PUBLIC KEY-----\n";
                }
            }
        } catch (java.text.ParseException noKeys) {
            throw new IOException(noKeys);
        }
        throw new IllegalStateException("the realm has no PS256 key");
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
