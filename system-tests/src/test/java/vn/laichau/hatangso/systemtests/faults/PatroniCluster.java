package vn.laichau.hatangso.systemtests.faults;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import vn.laichau.hatangso.local.postgres.ServiceDatabase;
import vn.laichau.hatangso.local.process.Ports;
import vn.laichau.hatangso.systemtests.suite.EmptyDatabase;

/**
 * Two of the embedded PostgreSQL servers under Patroni, each write flushed on both while both are there, with etcd that knows who leads
 * and HAProxy that leads to it, as Debian brings them, with Patroni's own times.
 */
final class PatroniCluster implements AutoCloseable {

    private static final Duration LONGEST = Duration.ofMinutes(3);

    private static final String PATRONI = """
            scope: suite
            name: %1$s
            restapi: {listen: 127.0.0.1:%3$d, connect_address: 127.0.0.1:%3$d}
            etcd3: {host: 127.0.0.1:%4$d}
            bootstrap:
              dcs:
                synchronous_mode: true
              initdb:
                - encoding: UTF8
                - locale: C
                - locale-provider: builtin
                - builtin-locale: C.UTF-8
                - data-checksums
            postgresql:
              listen: 127.0.0.1:%2$d
              connect_address: 127.0.0.1:%2$d
              data_dir: %5$s/%1$s
              bin_dir: %5$s/pgsql/bin
              create_replica_methods: [clone]
              clone: {command: %5$s/clone, no_params: false}
              pgpass: %5$s/%1$s.pgpass
              parameters: {unix_socket_directories: '', max_connections: 100}
              authentication:
                superuser: {username: postgres, password: %6$s}
                replication: {username: replicator, password: %6$s}
              pg_hba:
                - host replication replicator 127.0.0.1/32 scram-sha-256
                - host all all 127.0.0.1/32 scram-sha-256
            """;

    /** What pg_basebackup does, which the embedded server does not have. */
    private static final String CLONE = """
            #!/bin/sh
            for each in "$@"; do case "$each" in --datadir=*) to=${each#*=} ;; esac; done
            case "$to" in */a) from=%1$s/b port=%3$d ;; *) from=%1$s/a port=%2$d ;; esac
            PGPASSWORD=%4$s exec psql -h 127.0.0.1 -p $port -U postgres -d postgres -v ON_ERROR_STOP=1 -At <<END
            SELECT pg_backup_start('clone', true);
            \\! cp -r $from $to && rm -rf $to/postmaster.pid $to/pg_replslot/*
            \\o $to/backup_label
            SELECT labelfile FROM pg_backup_stop(false);
            END
            """;

    private static final String HAPROXY = """
            defaults
              mode tcp
              timeout connect 2s
              timeout client 1h
              timeout server 1h
            listen primary
              bind 127.0.0.1:%d
              option httpchk GET /primary
              default-server inter 1s fall 2 rise 1 on-marked-down shutdown-sessions
              server a 127.0.0.1:%d check port %d
              server b 127.0.0.1:%d check port %d
            """;

    /** @param port where PostgreSQL listens @param rest where Patroni answers */
    private record Node(String name, int port, int rest) {}

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http = HttpClient.newHttpClient();
    private final String password = UUID.randomUUID().toString();
    private final Path folder;
    private final Path log;
    private final int entrance = Ports.free().base();
    private final int etcd = entrance + 1;
    private final List<Node> nodes =
            List.of(new Node("a", entrance + 3, entrance + 4), new Node("b", entrance + 5, entrance + 6));
    private final List<Process> processes = new ArrayList<>();

    private PatroniCluster(Path folder, Path log) throws IOException {
        this.folder = folder;
        this.log = log;
    }

    /** @param log where all of them tell what they do */
    static PatroniCluster start(Path log) throws IOException {
        var folder = Files.createTempDirectory(Path.of("/tmp"), "patroni");
        if (isSuperuser()) {
            Files.setOwner(
                    folder,
                    folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("postgres"));
        }
        Files.writeString(log, "");
        var cluster = new PatroniCluster(folder, log);
        cluster.start();
        return cluster;
    }

    private void start() throws IOException {
        var peers = "http://127.0.0.1:" + (etcd + 1);
        run(
                "etcd",
                "--data-dir",
                folder + "/etcd",
                "--listen-client-urls",
                "http://127.0.0.1:" + etcd,
                "--advertise-client-urls",
                "http://127.0.0.1:" + etcd,
                "--listen-peer-urls",
                peers,
                "--initial-advertise-peer-urls",
                peers,
                "--initial-cluster",
                "default=" + peers);
        copyServer();
        writeClone();
        for (var node : nodes) {
            start(node);
        }
        var haproxy = Files.writeString(
                folder.resolve("haproxy.cfg"),
                HAPROXY.formatted(
                        entrance,
                        nodes.get(0).port(),
                        nodes.get(0).rest(),
                        nodes.get(1).port(),
                        nodes.get(1).rest()));
        run("haproxy", "-f", haproxy.toString());
        await().atMost(LONGEST).until(this::isWhole);
    }

    private void start(Node node) throws IOException {
        var settings = Files.writeString(
                folder.resolve(node.name() + ".yml"),
                PATRONI.formatted(node.name(), node.port(), node.rest(), etcd, folder, password));
        run("patroni", settings.toString());
    }

    private static boolean isSuperuser() {
        return System.getProperty("user.name").equals("root");
    }

    /** PostgreSQL does not run as the superuser of the machine. */
    private void run(String... command) throws IOException {
        var asPostgres = isSuperuser()
                ? Stream.of("setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups")
                : Stream.<String>empty();
        processes.add(
                new ProcessBuilder(Stream.concat(asPostgres, Stream.of(command)).toList())
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                        .start());
    }

    /** Where everybody may read it, with what Patroni asks of a server that Debian has in a version of its own. */
    private void copyServer() throws IOException {
        var server = only(Path.of("..", "local-stack", "target", "postgres"));
        shell("cp -r " + server.toAbsolutePath() + " " + folder + "/pgsql");
        for (var tool : List.of("pg_isready", "pg_controldata")) {
            Files.createSymbolicLink(
                    folder.resolve("pgsql/bin/" + tool),
                    only(Path.of("/usr/lib/postgresql")).resolve("bin").resolve(tool));
        }
    }

    private void writeClone() throws IOException {
        var clone = Files.writeString(
                folder.resolve("clone"),
                CLONE.formatted(folder, nodes.get(0).port(), nodes.get(1).port(), password));
        Files.setPosixFilePermissions(clone, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static Path only(Path parent) throws IOException {
        try (var children = Files.list(parent)) {
            return children.filter(Files::isDirectory)
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
        }
    }

    private static void shell(String command) throws IOException {
        var process = new ProcessBuilder("sh", "-c", command).inheritIO().start();
        if (process.onExit().join().exitValue() != 0) {
            throw new IOException(command);
        }
    }

    /** One leads, and the other has all that it acknowledges. */
    boolean isWhole() {
        return hasMember("leader") && hasMember("sync_standby");
    }

    private boolean hasMember(String role) {
        return members()
                .anyMatch(member -> member.path("role").asText().equals(role)
                        && member.path("state").asText().matches("running|streaming"));
    }

    private Stream<JsonNode> members() {
        return nodes.stream()
                .map(node -> answer(node, "/cluster"))
                .flatMap(Optional::stream)
                .limit(1)
                .flatMap(cluster -> StreamSupport.stream(cluster.path("members").spliterator(), false));
    }

    /** @return its name, absent while none leads */
    Optional<String> primary() {
        return nodes.stream()
                .filter(node -> answer(node, "/primary").isPresent())
                .map(Node::name)
                .findFirst();
    }

    private Optional<JsonNode> answer(Node node, String path) {
        try {
            var asked = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + node.rest() + path))
                    .timeout(Duration.ofSeconds(2))
                    .build();
            var answer = http.send(asked, BodyHandlers.ofByteArray());
            return answer.statusCode() == 200 ? Optional.of(json.readTree(answer.body())) : Optional.empty();
        } catch (IOException away) {
            return Optional.empty();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** Patroni and PostgreSQL of who leads end at once, by kill -9. @return its name */
    String killPrimary() {
        var name = primary().orElseThrow();
        kill(folder + "/" + name);
        return name;
    }

    /** A server of Patroni's is nobody's child. */
    private static void kill(String place) {
        ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .commandLine()
                        .filter(line -> line.contains(place))
                        .isPresent())
                .toList()
                .forEach(ProcessHandle::destroyForcibly);
    }

    /** With nothing on its disk, as a new machine. */
    void replace(String name) throws IOException {
        shell("rm -rf " + folder.resolve(name));
        for (var node : nodes) {
            if (node.name().equals(name)) {
                start(node);
            }
        }
    }

    /** Makes a service's roles, and its database with nothing in it. */
    void create(ServiceDatabase database) throws SQLException {
        try (var connection = superuser("postgres").getConnection();
                var statement = connection.createStatement()) {
            for (var role : List.of(database.owner(), database.application(), database.job())) {
                statement.execute("CREATE ROLE %s LOGIN PASSWORD '%s'".formatted(role.user(), role.password()));
            }
        }
        EmptyDatabase.create(database.name(), database, this::superuser);
    }

    DataSource superuser(String database) {
        var source = new PGSimpleDataSource();
        source.setUrl(jdbcUrl(database));
        source.setUser("postgres");
        source.setPassword(password);
        return source;
    }

    String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + entrance + "/" + database;
    }

    @Override
    public void close() throws IOException {
        kill(folder.toString());
        await().atMost(LONGEST).until(() -> processes.stream().noneMatch(Process::isAlive));
        shell("rm -rf " + folder);
    }
}
