package vn.laichau.hatangso.reporting.document.narrative.results;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Map;

/** Where the portal's tile map has each commune, by its code: column and row from the north-west, counted from 0. */
final class TileLayout {

    private static final Map<String, int[]> PLACES = read();

    private TileLayout() {}

    private static Map<String, int[]> read() {
        try (var file = TileLayout.class.getResourceAsStream("/tiles/layout.json")) {
            return new ObjectMapper().readValue(file, new TypeReference<>() {});
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A map of another time has units of other codes. */
    static boolean hasAll(Collection<String> codes) {
        return PLACES.keySet().containsAll(codes);
    }

    static int column(String code) {
        return PLACES.get(code)[0];
    }

    static int row(String code) {
        return PLACES.get(code)[1];
    }
}
