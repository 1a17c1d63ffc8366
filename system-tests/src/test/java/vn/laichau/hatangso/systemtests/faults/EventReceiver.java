package vn.laichau.hatangso.systemtests.faults;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import vn.laichau.hatangso.chassis.testing.TestAuthority;

/** An operator's system that is told of events; the suite believes its certificate (WEBHOOK_AUTHORITIES of the POM). */
final class EventReceiver implements AutoCloseable {

    private static final String HOST = "127.0.0.1";
    private static final Path FOLDER = Path.of("target", "webhooks");

    private final HttpsServer server;

    EventReceiver(HttpHandler handler) throws IOException, GeneralSecurityException {
        var authority = new TestAuthority("authority of receivers");
        authority.write(FOLDER, authority.issue(HOST));
        server = HttpsServer.create(new InetSocketAddress(HOST, 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context()));
        server.createContext("/", handler);
        server.setExecutor(Executors.newCachedThreadPool(work -> {
            var thread = new Thread(work);
            thread.setDaemon(true);
            return thread;
        }));
        server.start();
    }

    private static SSLContext context() throws IOException, GeneralSecurityException {
        var key = Files.readString(FOLDER.resolve("tls.key")).replaceAll("-----[^-]+-----|\\s", "");
        Certificate certificate;
        try (var file = Files.newInputStream(FOLDER.resolve("tls.crt"))) {
            certificate = CertificateFactory.getInstance("X.509").generateCertificate(file);
        }
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry(
                "own",
                KeyFactory.getInstance("EC")
                        .generatePrivate(
                                new PKCS8EncodedKeySpec(Base64.getDecoder().decode(key.getBytes(US_ASCII)))),
                new char[0],
                new Certificate[] {certificate});
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, new char[0]);
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    URI address() {
        return URI.create("https://" + HOST + ":" + server.getAddress().getPort() + "/");
    }

    static void take(HttpExchange message) throws IOException {
        message.sendResponseHeaders(204, -1);
        message.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
