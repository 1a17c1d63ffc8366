package vn.laichau.hatangso.local.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import vn.laichau.hatangso.local.folder.Secrets;

/**
 * What makes a lasting server of the embedded one. The library's defaults are those of a throw-away test database (data
 * deleted, fsync off, everybody trusted): each of them is overruled here.
 */
public record DurableSettings(Path data, Path log, int port, Secrets secrets) {

    /** Bytes in their order, on every machine and on Kubernetes; Vietnamese order is asked for per column. */
    public static final String LOCALE = "C.UTF-8";

    /** How soon a statement ends whose client has hung up. */
    public static final String CLIENT_CHECK = "5s";

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    EmbeddedPostgres.Builder builder() {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPort(port)
                .setPGStartupWait(TIMEOUT)
                .setOutputRedirector(Redirect.appendTo(log.toFile()))
                .setErrorRedirector(Redirect.appendTo(log.toFile()))
                .setLocaleConfig("auth-host", "scram-sha-256")
                .setLocaleConfig("auth-local", "scram-sha-256")
                .setLocaleConfig(
                        "pwfile", secrets.passwordFile(PostgresServer.SUPERUSER).toString())
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", LOCALE)
                .setLocaleConfig("locale", "C")
                .setConnectConfig("password", secrets.password(PostgresServer.SUPERUSER))
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("max_connections", "100")
                // Which statements take long can be asked, once somebody creates the extension.
                .setServerConfig("shared_preload_libraries", "pg_stat_statements")
                // As on Kubernetes: who waits for a lock longer than a second, and what takes as long, is told with its
                // operation.
                .setServerConfig("log_lock_waits", "on")
                .setServerConfig("log_min_duration_statement", "1s")
                .setServerConfig("log_connections", "authorization")
                // Whoever vanished holds no lock for long.
                .setServerConfig("client_connection_check_interval", CLIENT_CHECK)
                // A shell reads it: no blanks, brackets or bars.
                .setServerConfig("log_line_prefix", "%m=%p=%d=%a=");
    }
}
