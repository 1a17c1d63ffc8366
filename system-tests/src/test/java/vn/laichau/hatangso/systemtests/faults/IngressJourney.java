package vn.laichau.hatangso.systemtests.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.laichau.hatangso.chassis.testing.TestAuthority;
import vn.laichau.hatangso.local.LocalStack;
import vn.laichau.hatangso.local.SuiteService;
import vn.laichau.hatangso.local.process.Ports;
import vn.laichau.hatangso.systemtests.suite.Api;
import vn.laichau.hatangso.systemtests.suite.GeneratedObligations;
import vn.laichau.hatangso.systemtests.suite.OperatorClient;
import vn.laichau.hatangso.systemtests.suite.PersistentConnection;
import vn.laichau.hatangso.systemtests.suite.PortalSession;
import vn.laichau.hatangso.systemtests.suite.Principals;
import vn.laichau.hatangso.systemtests.suite.RealmClients;
import vn.laichau.hatangso.systemtests.suite.Replica;
import vn.laichau.hatangso.systemtests.suite.RunningSuite;

/** nginx and HAProxy as Debian brings them, with no more told than docs/operations/ingress.md asks. */
class IngressJourney {

    private static final Duration START = Duration.ofSeconds(60);
    private static final int FILE = 19 << 20;
    private static final int LONG = 200_000;
    private static final String ADDRESS = "127.0.0.1";
    private static final String ANOTHER_ADDRESS = "127.0.0.7";

    /** With the address, which is a field of the log in production. */
    private static final String LOG = "QUARKUS_LOG_CONSOLE_FORMAT='%m %X{address}%n'";

    private static final String NGINX = """
            daemon off; user root;
            pid nginx.pid;
            error_log stderr warn;
            events {}
            http {
                access_log off;
                client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path f; uwsgi_temp_path u; scgi_temp_path s;
                limit_req_zone $binary_remote_addr zone=forms:5m rate=10r/m;
                upstream gateway { server 127.0.0.1:%2$d; keepalive 32; keepalive_timeout 20s; }
                server {
                    listen 127.0.0.1:%1$d;
                    client_max_body_size 1g;
                    location / {
                        proxy_pass http://gateway;
                        proxy_http_version 1.1;
                        proxy_set_header Connection "";
                        proxy_set_header Host $http_host;
                        proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
                        proxy_request_buffering off;
                    }
                    location /realms/ha-tang-so/login-actions {
                        limit_req zone=forms burst=100 nodelay;
                        proxy_pass http://127.0.0.1:%3$d;
                    }
                }
            }
            """;

    private static final String HAPROXY = """
            defaults
                mode http
                option forwardfor
                timeout connect 5s
                timeout client 50s
                timeout server 50s
            frontend portal
                bind 127.0.0.1:%1$d
                acl forms path_beg /realms/ha-tang-so/login-actions
                http-request track-sc0 src,ipmask(32,64) table addresses if forms
                http-request deny deny_status 503 if forms { sc_http_req_rate(0,addresses) gt 100 }
                use_backend sign-in if forms
                default_backend gateway
            backend addresses
                stick-table type ipv6 size 100k expire 10m store http_req_rate(10m)
            backend sign-in
                server keycloak 127.0.0.1:%3$d
            backend gateway
                server gateway 127.0.0.1:%2$d
            """;

    private static final String NGINX_TLS = """
            daemon off; user root;
            pid nginx.pid;
            error_log stderr warn;
            events {}
            http {
                access_log off;
                client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path f; uwsgi_temp_path u; scgi_temp_path s;
                server {
                    listen 127.0.0.1:%1$d ssl;
                    ssl_certificate own/tls.crt; ssl_certificate_key own/tls.key;
                    location / {
                        proxy_pass https://127.0.0.1:%2$d;
                        proxy_ssl_verify on; proxy_ssl_trusted_certificate own/ca.crt; proxy_ssl_name gateway;
                        proxy_ssl_protocols TLSv1.3;
                    }
                }
            }
            """;

    private static final String HAPROXY_TLS = """
            defaults
                mode http
                timeout connect 5s
                timeout client 50s
                timeout server 50s
            frontend portal
                bind 127.0.0.1:%1$d ssl crt own/both.pem
                default_backend gateway
            backend gateway
                server gateway 127.0.0.1:%2$d ssl verify required ca-file own/ca.crt verifyhost gateway ssl-min-ver TLSv1.3
            """;

    private static final Map<String, String> RELOAD = Map.of("nginx", "-HUP", "haproxy", "-USR2");
    private static final int RELOADS = 5;
    private static final int NO_ANSWER = 0;
    private static final int PLANS_OF_EACH = 20_000;

    /** An import, as long as one may be: few figures, each in much white space, for it is the way that is tried. */
    private static final long GIGABYTE = 1_000_000_000;

    private static final byte[] LINE = (" ".repeat(15_900) + """
            {"indicator": "adult-smartphone", "territory": "12", "period": "2025", "numerator": 1, "denominator": 2}
            """).getBytes(UTF_8);

    private static final int MOST_MEGABYTES = 100;

    private final LocalStack stack = RunningSuite.get();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"nginx", "haproxy"})
    void letsEverythingThrough(String name) throws Exception {
        var port = Ports.free().base();
        try (var gateway = Replica.start(SuiteService.GATEWAY, "INGRESS_ADDRESSES=" + ADDRESS + "/32", LOG)) {
            var settings = name.equals("nginx") ? NGINX : HAPROXY;
            var process = start(
                    name,
                    settings.formatted(
                            port, gateway.address().getPort(), stack.issuer().getPort()));
            try {
                var entrance = URI.create("http://localhost:" + port);
                awaitListening(port);
                signsIn(entrance);
                takesALargeFile(entrance);
                takesAnImportOfAGigabyte(entrance, process);
                takesALongAnswer(entrance);
                takesASubmissionAndSaysWhenItsLastByteArrived(entrance);
                tellsWhoCalls(port, gateway);
                countsFormsOfTheSignInByAddress(port);
                losesNothingWhenItReadsItsSettingsAnew(name, entrance, process);
            } finally {
                process.destroy();
                process.onExit().join();
            }
        }
        assertThat(Files.readString(folder.resolve(name + ".log")))
                .doesNotContain("a client request body is buffered", "upstream sent too big header");
        System.out.println(
                name
                        + ": signed in, a file of 19 MB, an import of 1 GB, a long answer, a slow submission, a client's address, forms by address, reloads");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nginx", "haproxy"})
    void goesOnWithTlsToAGatewayThatItsAuthorityKnowsAndToNoOther(String name) throws Exception {
        var authority = new TestAuthority("authority of the suite");
        var own = folder.resolve("own");
        var issued = authority.issue("localhost");
        authority.write(own, issued);
        Files.writeString(own.resolve("both.pem"), issued.certificate() + issued.key());
        assertThat(statusWithTls(name, authority, authority)).isEqualTo(200);
        assertThat(statusWithTls(name, authority, new TestAuthority("another authority")))
                .isIn(502, 503);
    }

    private int statusWithTls(String name, TestAuthority believed, TestAuthority ofTheGateway) throws Exception {
        var keys = Files.createTempDirectory(folder, "gateway");
        ofTheGateway.write(keys, ofTheGateway.issue("gateway"));
        var port = Ports.free().base();
        try (var gateway = Replica.start(SuiteService.GATEWAY, "TLS_FOLDER=" + keys.toAbsolutePath())) {
            var settings = name.equals("nginx") ? NGINX_TLS : HAPROXY_TLS;
            var process = start(name, settings.formatted(port, gateway.address().getPort()));
            try {
                awaitListening(port);
                var client =
                        HttpClient.newBuilder().sslContext(believed.believed()).build();
                var entrance = URI.create("https://localhost:" + port);
                return client.send(
                                HttpRequest.newBuilder(entrance.resolve("/api/v1/progress"))
                                        .build(),
                                BodyHandlers.discarding())
                        .statusCode();
            } finally {
                process.destroy();
                process.onExit().join();
            }
        }
    }

    /** All cookies of a session come in one head, which the buffers of both take as they are installed: SignOutIT measures it. */
    private void signsIn(URI entrance) {
        var person = PortalSession.signIn(stack, entrance, "coordinator");
        assertThat(person.get("/api/v1/tasks").statusCode()).isEqualTo(200);
    }

    /** It is the service that says what it holds of such a file, and not the ingress that refuses it. */
    private void takesALargeFile(URI entrance) {
        var content = new byte[FILE];
        System.arraycopy("%PDF-1.7\n".getBytes(UTF_8), 0, content, 0, 9);
        var firm = OperatorClient.all(stack).get(0);
        var direct = firm.api().post("/api/v1/attachments", "application/pdf", content);
        var passed = Api.at(entrance, firm.token()).post("/api/v1/attachments", "application/pdf", content);
        assertThat(passed.statusCode()).as(new String(passed.body(), UTF_8)).isEqualTo(direct.statusCode());
        assertThat(passed.statusCode()).isNotIn(413, 502, 504);
    }

    /** It passes as it comes: neither the memory of the ingress nor its disk has room for it. */
    private void takesAnImportOfAGigabyte(URI entrance, Process ingress) throws Exception {
        var coordinator = RealmClients.of(stack).token(Principals.COORDINATOR);
        var lines = (int) (GIGABYTE / LINE.length);
        var request = HttpRequest.newBuilder(entrance.resolve("/api/v1/imports?validateOnly=true"))
                .header("Authorization", "Bearer " + coordinator)
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.fromPublisher(
                        BodyPublishers.ofByteArrays(
                                () -> Collections.nCopies(lines, LINE).iterator()),
                        (long) lines * LINE.length))
                .build();
        var begun = Instant.now();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).as(new String(answer.body(), UTF_8)).isEqualTo(202);
        System.out.printf(
                "an import of %d MB in %d s%n",
                lines * (long) LINE.length / 1_000_000,
                Duration.between(begun, Instant.now()).toSeconds());
        assertThat(Api.json(answer.body()).path("received").asInt()).isEqualTo(lines);
        for (var process : Stream.concat(Stream.of(ingress.toHandle()), ingress.descendants())
                .toList()) {
            assertThat(peakMegabytes(process)).isLessThan(MOST_MEGABYTES);
        }
    }

    private static long peakMegabytes(ProcessHandle process) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                        .filter(line -> line.startsWith("VmHWM:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .sum()
                / 1024;
    }

    /** Who holds a connection that it ends sends again with the same key; nobody is told that anything failed. */
    private void losesNothingWhenItReadsItsSettingsAnew(String name, URI entrance, Process ingress) throws Exception {
        var plans = "reload-" + System.nanoTime();
        var history = new History();
        try (var firms =
                new SendingFirms(stack, plans, 0, PLANS_OF_EACH, history, firm -> Api.at(entrance, firm.token()))) {
            for (var i = 0; i < RELOADS; i++) {
                var before = history.acknowledged();
                await().atMost(START).until(() -> history.acknowledged() > before + 10 * SendingFirms.CLIENTS);
                new ProcessBuilder("kill", RELOAD.get(name), Long.toString(ingress.pid()))
                        .start()
                        .waitFor();
            }
            var after = history.acknowledged();
            await().atMost(START).until(() -> history.acknowledged() > after + 10 * SendingFirms.CLIENTS);
            firms.end(START);
        }
        var stored = StoredRows.of(stack, plans);
        System.out.printf(
                "%s: %d reloads, acknowledged %d, stored %d, by status %s%n",
                name, RELOADS, history.acknowledged(), stored.size(), history.statuses());
        var keys = PublishedKeys.read(
                Api.anonymous(stack).get("/api/v1/receipt-keys").body());
        assertThat(new HistoryCheck(history.attempts(), stored, keys).violations())
                .isEmpty();
        assertThat(history.statuses().keySet()).isSubsetOf(NO_ANSWER, 201, 429);
    }

    private void takesALongAnswer(URI entrance) {
        var record = PortalSession.signIn(stack, entrance, "auditor").get("/api/v1/audit/agency/export");
        assertThat(record.statusCode()).isEqualTo(200);
        assertThat(record.body().length).isGreaterThan(LONG);
    }

    /** The last byte waits for an answer to another question, so that it leaves later than the rest. */
    private void takesASubmissionAndSaysWhenItsLastByteArrived(URI entrance) throws Exception {
        var name = "ingress-" + System.nanoTime();
        var firm = OperatorClient.all(stack).get(0);
        var plan = GeneratedObligations.add(stack, name, 1).next(firm);
        var request =
                PersistentConnection.post(entrance.resolve("/api/v1/submissions"), firm.token(), name, plan.body(name));
        try (var connection = new PersistentConnection(entrance)) {
            connection.send(Arrays.copyOf(request, request.length - 1));
            assertThat(firm.api().get("/api/v1/submissions").statusCode()).isEqualTo(200);
            var before = Instant.now();
            var answer = connection.exchange(Arrays.copyOfRange(request, request.length - 1, request.length));
            assertThat(answer.status()).isEqualTo(201);
            var arrived = OffsetDateTime.parse(
                            Api.json(answer.body()).at("/receipt/arrivedAt").asText())
                    .toInstant();
            assertThat(arrived).isBetween(before.minusMillis(1), Instant.now());
        }
    }

    /** The gateway's log has the address of who called, and not that of the ingress. */
    private static void tellsWhoCalls(int port, Replica gateway) throws IOException {
        assertThat(status(port, ANOTHER_ADDRESS, "/api/v1/progress")).isEqualTo(200);
        await().atMost(START)
                .until(() -> gateway.told()
                        .lines()
                        .anyMatch(line -> line.contains("/api/v1/progress") && line.contains(ANOTHER_ADDRESS)));
    }

    /** Who guesses passwords is slow, whosever they are; who gives one at another address meanwhile is not (docs/adr/0069). */
    private static void countsFormsOfTheSignInByAddress(int port) throws IOException {
        var form = "/realms/ha-tang-so/login-actions/authenticate";
        for (var i = 0; i < 100; i++) {
            assertThat(status(port, ADDRESS, form)).isNotEqualTo(503);
        }
        await().atMost(START).until(() -> status(port, ADDRESS, form) == 503);
        assertThat(status(port, ANOTHER_ADDRESS, form)).isNotEqualTo(503);
    }

    private static int status(int port, String caller, String path) throws IOException {
        try (var socket = new Socket(InetAddress.getByName(ADDRESS), port, InetAddress.getByName(caller), 0)) {
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(UTF_8));
            var answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
            return Integer.parseInt(answer.substring("HTTP/1.1 ".length()).substring(0, 3));
        }
    }

    private static void awaitListening(int port) {
        await().atMost(START).ignoreExceptionsInstanceOf(IOException.class).until(() -> {
            new Socket(ADDRESS, port).close();
            return true;
        });
    }

    private Process start(String name, String settings) throws IOException {
        var file = Files.writeString(folder.resolve(name + ".conf"), settings);
        var arguments = name.equals("nginx")
                ? List.of(program(name), "-p", folder.toString(), "-c", file.toString())
                : List.of(program(name), "-W", "-db", "-f", file.toString());
        return new ProcessBuilder(arguments)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".log").toFile())
                .start();
    }

    private static String program(String name) {
        var program = System.getProperty("ingress." + name, "/usr/sbin/" + name);
        assertThat(program)
                .as("%s is not installed: apt-get install nginx haproxy, or -Dingress.%s=PATH", program, name)
                .matches(path -> Files.isExecutable(Path.of(path)));
        return program;
    }
}
