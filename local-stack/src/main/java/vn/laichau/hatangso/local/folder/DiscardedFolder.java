package vn.laichau.hatangso.local.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Where a part of the data folder goes before it is deleted. It leaves its place in one step, so that no half of it is
 * ever taken for the whole; what a launcher killed meanwhile leaves here is deleted the next time.
 */
record DiscardedFolder(Path place) {

    static final String NAME = "discarded";

    static DiscardedFolder in(Path folder) {
        return new DiscardedFolder(folder.resolve(NAME));
    }

    void take(Path part) throws IOException {
        delete(place);
        if (Files.exists(part)) {
            Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
            delete(place);
        }
    }

    private static void delete(Path tree) throws IOException {
        if (Files.exists(tree)) {
            try (Stream<Path> paths = Files.walk(tree)) {
                for (Path each : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }
}
