package vn.laichau.hatangso.gateway.account;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.laichau.hatangso.chassis.time.VietnamTime;

/**
 * One sign-in of a person, as the sign-in server knows it.
 *
 * @param browser name and main version; absent where the browser did not say
 * @param system operating system; absent where the browser did not say
 * @param address from where the person signed in
 * @param current whether it is the session that asks
 */
record OwnSession(
        String id,
        String browser,
        String system,
        String address,
        OffsetDateTime startedAt,
        OffsetDateTime lastUsedAt,
        OffsetDateTime endsAt,
        boolean current) {

    private static final Pattern MINOR_VERSION = Pattern.compile("^([^/]+)/?(\\d*).*$");

    /** @param devices as the account API of the sign-in server groups sessions */
    static List<OwnSession> listed(JsonArray devices) {
        return objects(devices)
                .flatMap(device -> objects(device.getJsonArray("sessions")).map(session -> of(session, system(device))))
                .sorted(Comparator.comparing(OwnSession::current)
                        .thenComparing(OwnSession::lastUsedAt)
                        .reversed()
                        .thenComparing(OwnSession::id))
                .toList();
    }

    private static Stream<JsonObject> objects(JsonArray array) {
        return array == null ? Stream.of() : array.stream().map(JsonObject.class::cast);
    }

    private static OwnSession of(JsonObject session, String system) {
        return new OwnSession(
                session.getString("id"),
                said(session.getString("browser"))
                        .map(browser -> MINOR_VERSION
                                .matcher(browser)
                                .replaceFirst("$1 $2")
                                .strip())
                        .orElse(null),
                system,
                session.getString("ipAddress"),
                instant(session, "started"),
                instant(session, "lastAccess"),
                instant(session, "expires"),
                session.getBoolean("current", false));
    }

    private static String system(JsonObject device) {
        return said(device.getString("os"))
                .map(os -> said(device.getString("osVersion"))
                        .map(version -> os + " " + version)
                        .orElse(os))
                .orElse(null);
    }

    /** What the server could not find out it calls other or unknown. */
    private static Optional<String> said(String told) {
        return Optional.ofNullable(told).filter(text -> !text.matches("(?i)(?:other|unknown)?(?:/.*)?"));
    }

    private static OffsetDateTime instant(JsonObject session, String name) {
        return VietnamTime.of(Instant.ofEpochSecond(session.getLong(name)));
    }
}
