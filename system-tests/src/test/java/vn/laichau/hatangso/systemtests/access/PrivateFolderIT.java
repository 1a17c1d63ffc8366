package vn.laichau.hatangso.systemtests.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.systemtests.suite.Api;
import vn.laichau.hatangso.systemtests.suite.RunningSuite;

/** What a running suite keeps: databases, logs, secrets, environments. */
class PrivateFolderIT {

    @Test
    void everyFileOfARunningSuiteIsItsOwnersAlone() throws IOException {
        assertThat(Api.anonymous(RunningSuite.get()).get("/api/v1/indicators").statusCode())
                .isEqualTo(200);
        var files = new ArrayList<Path>();
        var open = new ArrayList<String>();
        Files.walkFileTree(RunningSuite.folder("suite"), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                return visitFile(folder, attributes);
            }

            /** A link says nothing of what it leads to. */
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (!attributes.isSymbolicLink()) {
                    files.add(file);
                    var permissions = permissions(file);
                    if (!permissions.endsWith("------")) {
                        open.add(file + " " + permissions);
                    }
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException gone) {
                return FileVisitResult.CONTINUE;
            }
        });
        assertThat(files).hasSizeGreaterThan(100);
        assertThat(open).isEmpty();
    }

    /** PostgreSQL and Keycloak take files away while they work: of those nothing is asked. */
    private static String permissions(Path file) throws IOException {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        } catch (NoSuchFileException gone) {
            return "---------";
        }
    }
}
