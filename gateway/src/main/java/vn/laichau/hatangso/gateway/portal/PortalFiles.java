package vn.laichau.hatangso.gateway.portal;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import vn.laichau.hatangso.gateway.file.PrecompressedFile;

/** The built portal inside this program ({@code portal/}); each file is read once. */
@ApplicationScoped
class PortalFiles {

    private static final String FOLDER = "portal";

    /** A name with an ending: folders and hidden files are not served. */
    private static final Pattern SERVED = Pattern.compile("(/assets)?/[A-Za-z0-9_-][A-Za-z0-9._-]*\\.[a-z0-9]+");

    private final Map<String, PrecompressedFile> files = new ConcurrentHashMap<>();

    /**
     * @param path as in the address; already known to have no dot segments
     */
    Optional<PrecompressedFile> find(String path) {
        return SERVED.matcher(path).matches()
                ? Optional.ofNullable(files.computeIfAbsent(path, PortalFiles::read))
                : Optional.empty();
    }

    private static PrecompressedFile read(String path) {
        try (var file = Thread.currentThread().getContextClassLoader().getResourceAsStream(FOLDER + path)) {
            return file == null ? null : PrecompressedFile.ofPath(path, file.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(path, unreadable);
        }
    }
}
