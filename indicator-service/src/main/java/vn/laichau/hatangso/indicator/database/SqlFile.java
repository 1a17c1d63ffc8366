package vn.laichau.hatangso.indicator.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;

/** A statement that is too long to stand in a class. */
public final class SqlFile {

    private SqlFile() {}

    /** @param name path among the resources */
    public static String read(String name) {
        try (var file = SqlFile.class.getResourceAsStream("/" + name)) {
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name, unreadable);
        }
    }
}
