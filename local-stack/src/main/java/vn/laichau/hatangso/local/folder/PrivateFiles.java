package vn.laichau.hatangso.local.folder;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files and folders that their owner alone can read from the instant they are there, whatever the umask is. */
public final class PrivateFiles {

    public static final FileAttribute<Set<PosixFilePermission>> FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    public static final FileAttribute<Set<PosixFilePermission>> FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private PrivateFiles() {}

    /** What is there already stays as it is, but for who reads it. */
    public static Path folder(Path path) throws IOException {
        Files.createDirectories(path, FOLDER);
        return Files.setPosixFilePermissions(path, FOLDER.value());
    }

    /** An empty one, or the one that is there. */
    public static Path file(Path path) throws IOException {
        try {
            return Files.createFile(path, FILE);
        } catch (FileAlreadyExistsException there) {
            return Files.setPosixFilePermissions(path, FILE.value());
        }
    }

    public static Path write(Path path, String content) throws IOException {
        return Files.writeString(file(path), content);
    }
}
