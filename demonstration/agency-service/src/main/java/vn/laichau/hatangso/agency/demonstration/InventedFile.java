package vn.laichau.hatangso.agency.demonstration;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;

/** The files that say what is invented. */
final class InventedFile {

    private InventedFile() {}

    static <T> T read(ObjectMapper mapper, String name, Class<T> type) throws IOException {
        return mapper.readValue(bytes(name), type);
    }

    static byte[] scannedPaper() throws IOException {
        return bytes("paper.pdf");
    }

    private static byte[] bytes(String name) throws IOException {
        try (var file = Thread.currentThread().getContextClassLoader().getResourceAsStream("demonstration/" + name)) {
            return file.readAllBytes();
        }
    }
}
