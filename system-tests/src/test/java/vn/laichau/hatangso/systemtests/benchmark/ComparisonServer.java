package vn.laichau.hatangso.systemtests.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;
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
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import vn.laichau.hatangso.local.LocalStack;
import vn.laichau.hatangso.local.SuiteService;

/** A well-known server of the machine, with the settings in {@code benchmark/}. */
record ComparisonServer(String name, int port, Process process) implements Closeable {

    private static final Path SETTINGS = Path.of("benchmark").toAbsolutePath();
    private static final Duration START = Duration.ofSeconds(30);

    static ComparisonServer haproxy(LocalStack stack, Path folder, int port) throws Exception {
        var key = Files.writeString(folder.resolve("realm.pem"), pem(stack));
        return start(
                "haproxy",
                folder,
                port,
                Map.of(
                        "KEY_FILE",
                        key.toString(),
                        "ISSUER",
                        stack.issuer().toString(),
                        "PROXY_PORT",
                        "" + port,
                        "SERVICE_PORT",
                        "" + stack.serviceUrl(SuiteService.INDICATOR).getPort()),
                "-db",
                "-f",
                SETTINGS.resolve("haproxy.cfg").toString());
    }

    static ComparisonServer nginx(LocalStack stack, Path folder, int port) throws IOException {
        var settings = Files.readString(SETTINGS.resolve("nginx.conf"))
                .replace("PROXY_PORT", "" + port)
                .replace(
                        "SERVICE_PORT",
                        "" + stack.serviceUrl(SuiteService.INDICATOR).getPort());
        var file = Files.writeString(folder.resolve("nginx.conf"), settings);
        return start("nginx", folder, port, Map.of(), "-p", folder.toString(), "-c", file.toString());
    }

    /** Gives the files of the folder away: what an answer costs that is there already. */
    static ComparisonServer files(Path folder, int port) throws IOException {
        var settings = Files.readString(SETTINGS.resolve("nginx-files.conf"))
                .replace("USER", System.getProperty("user.name"))
                .replace("PORT", "" + port)
                .replace("FOLDER", folder.toString());
        var file = Files.writeString(folder.resolve("nginx.conf"), settings);
        return start("nginx", folder, port, Map.of(), "-p", folder.toString(), "-c", file.toString());
    }

    private static ComparisonServer start(
            String name, Path folder, int port, Map<String, String> told, String... arguments) throws IOException {
        var command = Stream.concat(Stream.of("/usr/sbin/" + name), Stream.of(arguments))
                .toList();
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(new File(folder.toFile(), name + ".log"));
        builder.environment().putAll(told);
        var server = new ComparisonServer(name, port, builder.start());
        server.waitUntilOpen();
        return server;
    }

    private void waitUntilOpen() {
        await(name).atMost(START).ignoreException(IOException.class).until(() -> {
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
