package vn.laichau.hatangso.systemtests.attacks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import vn.laichau.hatangso.systemtests.suite.Principal;
import vn.laichau.hatangso.systemtests.suite.RunningSuite;

/**
 * Sendings of one firm that the service refuses and notes with the hash of their content: what it notes has passed the
 * gateway, and how often.
 */
final class SmuggledSubmissions {

    /** Nobody else sends for it. */
    static final Principal FIRM = Principal.of("operator", "nhat-tin");

    private final String token;

    SmuggledSubmissions(String token) {
        this.token = token;
    }

    /** Request line and headers of a sending, without what tells its length. */
    List<String> head(String key) {
        return List.of(
                "POST /api/v1/submissions HTTP/1.1",
                "Host: localhost",
                "Authorization: Bearer " + token,
                "Content-Type: application/json",
                "Idempotency-Key: " + key);
    }

    /** A whole sending, sound in itself; each key has a content of its own. */
    String sending(String key) {
        var content = content(key);
        return String.join("\r\n", head(key)) + "\r\nContent-Length: " + content.length() + "\r\n\r\n" + content;
    }

    private static String content(String key) {
        return "{\"nobody-knows-this\": \"" + key + "\"}";
    }

    /** How often each sending has come to the service, by its key. */
    static Map<String, Integer> arrived(List<String> keys) throws SQLException {
        var byHash = new HashMap<String, String>();
        keys.forEach(key -> byHash.put(hash(content(key)), key));
        var arrived = new HashMap<String, Integer>();
        try (var connection = RunningSuite.get().superuser("agency").getConnection();
                var statement = connection.prepareStatement(
                        "SELECT sha256, count(*) FROM arrival WHERE organisation = ? GROUP BY sha256")) {
            statement.setString(1, FIRM.organisation());
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    var key = byHash.get(rows.getString(1));
                    if (key != null) {
                        arrived.put(key, rows.getInt(2));
                    }
                }
            }
        }
        return arrived;
    }

    /** Whether the instants of its arrival are of this hour, whatever it said itself. */
    static boolean areFresh(String key) throws SQLException {
        try (var connection = RunningSuite.get().superuser("agency").getConnection();
                var statement = connection.prepareStatement(
                        "SELECT bool_and(arrived_at > now() - interval '1 hour') FROM arrival WHERE sha256 = ?")) {
            statement.setString(1, hash(content(key)));
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getBoolean(1);
            }
        }
    }

    private static String hash(String content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
