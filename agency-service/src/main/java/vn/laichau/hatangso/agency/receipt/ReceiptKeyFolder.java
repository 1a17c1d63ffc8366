package vn.laichau.hatangso.agency.receipt;

import com.nimbusds.jose.jwk.RSAKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Where the keys of receipts lie: one PEM file, or a folder of them. In a folder the file whose name sorts last holds the
 * newest key ({@code 2027-01.pem} after {@code 2026-06.pem}); times of files say nothing, a mounted secret has one for all.
 */
final class ReceiptKeyFolder {

    private static final String FILES = "*.pem";

    private ReceiptKeyFolder() {}

    /**
     * The keys, oldest first; at least one.
     *
     * @throws IllegalStateException naming the setting when there is none, or one that does not fit
     */
    static List<RSAKey> read(Path place) {
        return files(place).stream().map(ReceiptKeyFile::read).toList();
    }

    private static List<Path> files(Path place) {
        if (!Files.isDirectory(place)) {
            return List.of(place);
        }
        try (var found = Files.newDirectoryStream(place, FILES)) {
            var files = new ArrayList<Path>();
            found.forEach(files::add);
            if (files.isEmpty()) {
                throw new IllegalStateException("receipt.key-file (RECEIPT_KEY_FILE): the folder has no " + FILES);
            }
            files.sort(Comparator.comparing(file -> file.getFileName().toString()));
            return files;
        } catch (IOException unreadable) {
            throw new IllegalStateException("receipt.key-file (RECEIPT_KEY_FILE): unreadable folder", unreadable);
        }
    }
}
