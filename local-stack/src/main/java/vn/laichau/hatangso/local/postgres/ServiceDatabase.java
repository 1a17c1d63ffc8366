package vn.laichau.hatangso.local.postgres;

import vn.laichau.hatangso.local.folder.Secrets;

/**
 * One service's database and who may sign in to it.
 *
 * @param owner runs the migrations
 * @param application what the service works with: owns nothing, bypasses no row-level security
 * @param job what background work runs under; absent (null) where a service has none
 */
public record ServiceDatabase(String name, String jdbcUrl, Login owner, Login application, Login job) {

    public static ServiceDatabase of(String name, boolean withJobRole, PostgresServer server, Secrets secrets) {
        return new ServiceDatabase(
                name,
                server.jdbcUrl(name),
                login(name + "_owner", secrets),
                login(name + "_app", secrets),
                withJobRole ? login(name + "_job", secrets) : null);
    }

    private static Login login(String role, Secrets secrets) {
        return new Login(role, secrets.password(role));
    }
}
