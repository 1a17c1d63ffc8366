package vn.laichau.hatangso.chassis.signing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Where keys lie: one PEM file, or a folder of them. In a folder the file whose name sorts last holds the newest key
 * ({@code 2027-01.pem} after {@code 2026-06.pem}); times of files say nothing, a mounted secret has one for all.
 *
 * @param all oldest first; at least one
 */
public record SigningKeys(List<SigningKey> all) {

    private static final String FILES = "*.pem";

    /**
     * @param setting named when there is no key, or one that does not fit; the service does not start then
     * @throws IllegalStateException then
     */
    public static SigningKeys read(Path place, String setting) {
        return new SigningKeys(
                files(place, setting).stream().map(file -> key(file, setting)).toList());
    }

    /** The one that signs. */
    public SigningKey newest() {
        return all.get(all.size() - 1);
    }

    private static List<Path> files(Path place, String setting) {
        if (!Files.isDirectory(place)) {
            return List.of(place);
        }
        try (var found = Files.newDirectoryStream(place, FILES)) {
            var files = new ArrayList<Path>();
            found.forEach(files::add);
            if (files.isEmpty()) {
                throw new IllegalStateException(setting + ": the folder has no " + FILES);
            }
            files.sort(Comparator.comparing(file -> file.getFileName().toString()));
            return files;
        } catch (IOException unreadable) {
            throw new IllegalStateException(setting + ": unreadable folder", unreadable);
        }
    }

    private static SigningKey key(Path file, String setting) {
        try {
            return SigningKey.parse(Files.readString(file));
        } catch (IOException | GeneralSecurityException | RuntimeException unreadable) {
            throw new IllegalStateException(
                    setting + ": needs a PEM file (PKCS#8) with a private key of P-256, or RSA of at least 2048 bits",
                    unreadable);
        }
    }
}
