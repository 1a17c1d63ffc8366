package vn.laichau.hatangso.local.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.laichau.hatangso.local.console.StackFailure;
import vn.laichau.hatangso.local.process.ProcessRecord;

class DataFolderTest {

    @TempDir
    Path path;

    @Test
    void letsOneLauncherAtATimeHaveTheFolder() {
        try (DataFolder first = DataFolder.take(path)) {
            assertThatThrownBy(() -> DataFolder.take(path))
                    .isInstanceOf(StackFailure.class)
                    .hasMessage("Another ./start is already running on the data folder " + first.path() + ".");
        }
        DataFolder.take(path).close();
    }

    @Test
    void isReadByNobodyElse() throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (DataFolder folder = DataFolder.take(path)) {
            folder.remember(folder.settings(OptionalInt.of(9000), true, false));
            folder.directory("run/gateway");
            Path log = Files.writeString(
                    Files.createDirectories(path.resolve("logs")).resolve("gateway.log"), "of an earlier start");
            assertThat(folder.log("gateway")).isEqualTo(log).hasContent("of an earlier start");
            folder.log("keycloak");
            new Secrets(folder).password("postgres");
            new ProcessRecord(path).remove("gateway");
        }
        try (Stream<Path> all = Files.walk(path)) {
            assertThat(all.toList())
                    .hasSizeGreaterThan(9)
                    .allSatisfy(one -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(one)))
                            .isEqualTo(Files.isDirectory(one) ? "rwx------" : "rw-------"));
        }
    }

    @Test
    void keepsThePortItWasCreatedWith() {
        try (DataFolder folder = DataFolder.take(path)) {
            folder.remember(folder.settings(OptionalInt.of(9000), true, false));

            assertThat(folder.settings(OptionalInt.empty(), true, false).port()).isEqualTo(9000);
            assertThatThrownBy(() -> folder.settings(OptionalInt.of(9100), true, false))
                    .isInstanceOf(StackFailure.class)
                    .hasMessageContaining("was created for port 9000");
        }
    }

    @Test
    void staysWithOrWithoutTheDemonstration() {
        try (DataFolder folder = DataFolder.take(path)) {
            folder.remember(folder.settings(OptionalInt.empty(), true, false));

            assertThatThrownBy(() -> folder.settings(OptionalInt.empty(), false, false))
                    .isInstanceOf(StackFailure.class)
                    .hasMessageContaining("was created with the demonstration data; leave out --empty");
        }
    }

    @Test
    void staysRealOrARehearsal() {
        try (DataFolder folder = DataFolder.take(path)) {
            folder.remember(folder.settings(OptionalInt.empty(), true, false));

            assertThatThrownBy(() -> folder.settings(OptionalInt.empty(), true, true))
                    .isInstanceOf(StackFailure.class)
                    .hasMessage("The data folder " + folder.path() + " was created for the real date; leave out"
                            + " --rehearse, use --reset, or give another --data folder.");

            folder.reset();
            folder.remember(folder.settings(OptionalInt.empty(), true, true));

            assertThat(folder.settings(OptionalInt.empty(), true, true).rehearsal())
                    .isTrue();
            assertThatThrownBy(() -> folder.settings(OptionalInt.empty(), true, false))
                    .hasMessage("The data folder " + folder.path() + " was created for a rehearsal; say --rehearse"
                            + " again, use --reset, or give another --data folder.");
        }
    }

    @Test
    void refusesWhatAnotherBuildStored() throws IOException {
        Files.writeString(path.resolve("stack.properties"), "port=9000\ndemonstration=true\n");
        try (DataFolder folder = DataFolder.take(path)) {
            assertThatThrownBy(() -> folder.settings(OptionalInt.empty(), true, false))
                    .isInstanceOf(StackFailure.class)
                    .hasMessageContaining("was made by another build")
                    .hasMessageContaining("--reset");

            folder.reset();
            folder.remember(folder.settings(OptionalInt.empty(), true, false));
            assertThat(folder.settings(OptionalInt.empty(), true, false).port()).isEqualTo(8080);
        }
    }

    @Test
    void refusesADiskWithTooLittleRoom() {
        try (DataFolder folder = DataFolder.take(path)) {
            assertThatThrownBy(() -> folder.requireSpace((2L << 30) - 1))
                    .isInstanceOf(StackFailure.class)
                    .hasMessage("The disk of the data folder " + folder.path() + " has less than 2 GB left.");
            folder.requireSpace(2L << 30);
        }
    }

    @Test
    void resetDeletesWhatTheStackWroteAndNothingElse() throws IOException {
        try (DataFolder folder = DataFolder.take(path)) {
            folder.remember(folder.settings(OptionalInt.of(9000), true, false));
            new Secrets(folder).password("postgres");
            Files.writeString(path.resolve("notes.txt"), "mine");

            folder.reset();

            assertThat(path.resolve("secrets")).doesNotExist();
            assertThat(path.resolve("notes.txt")).hasContent("mine");
        }
    }

    @Test
    void canBeResetWhenWhatItSaysOfItselfCannotBeRead() throws IOException {
        Files.writeString(path.resolve("stack.properties"), "form=" + FolderSettings.FORM + "\nport=");
        try (DataFolder folder = DataFolder.take(path)) {
            assertThatThrownBy(() -> folder.settings(OptionalInt.empty(), true, false))
                    .isInstanceOf(StackFailure.class)
                    .hasMessageEndingWith("cannot be read; use --reset to start afresh.");

            folder.reset();

            assertThat(folder.settings(OptionalInt.empty(), true, false).port()).isEqualTo(8080);
        }
    }

    @Test
    void isItsOwnAgainAfterALauncherWasKilledWhileItMadeTheFolder() throws IOException {
        Files.writeString(path.resolve("stack.properties.new"), "po");
        try (DataFolder folder = DataFolder.take(path)) {
            assertThat(folder.settings(OptionalInt.empty(), true, false).port()).isEqualTo(8080);
        }
    }

    @Test
    void deletesWhatAnEarlierDeletionWasKilledOver() throws IOException {
        Files.writeString(
                Files.createDirectories(path.resolve("discarded/base")).resolve("1"), "half of an earlier part");
        try (DataFolder folder = DataFolder.take(path)) {
            Files.writeString(folder.directory("postgres").resolve("PG_VERSION"), "18");

            folder.discard("postgres");

            assertThat(path.resolve("postgres")).doesNotExist();
            assertThat(path.resolve("discarded")).doesNotExist();
        }
    }

    @Test
    void deletesPartsThatAreGivenUpAtTheSameTime() throws IOException {
        try (DataFolder folder = DataFolder.take(path)) {
            List<String> parts = IntStream.range(0, 8).mapToObj(i -> "run/" + i).toList();
            for (int round = 0; round < 20; round++) {
                for (String part : parts) {
                    Files.writeString(folder.directory(part).resolve("file"), part);
                }
                parts.parallelStream().forEach(folder::discard);
            }

            assertThat(path.resolve("run")).isEmptyDirectory();
        }
    }

    @Test
    void refusesAFolderThatHoldsOtherFilesAndResetsNothingInIt() throws IOException {
        Path logs = Files.createDirectory(path.resolve("logs"));
        try (DataFolder folder = DataFolder.take(path)) {
            folder.reset();

            assertThat(logs).exists();
            assertThatThrownBy(() -> folder.settings(OptionalInt.empty(), true, false))
                    .isInstanceOf(StackFailure.class)
                    .hasMessageContaining("holds other files");
        }
    }

    @Test
    void saysThatAFolderCannotBeWritten() throws IOException {
        Path file = Files.writeString(path.resolve("file"), "");
        assertThatThrownBy(() -> DataFolder.take(file.resolve("data")))
                .isInstanceOf(StackFailure.class)
                .hasMessageContaining("cannot be written; choose another one with --data DIR.");
    }

    @Test
    void saysWhatToLeaveOutOrToSayAgain() {
        try (DataFolder folder = DataFolder.take(path)) {
            folder.remember(folder.settings(OptionalInt.of(9000), false, false));
            assertThat(folder.settings(OptionalInt.of(9000), false, false))
                    .isEqualTo(new FolderSettings(9000, false, false));
            assertThatThrownBy(() -> folder.settings(OptionalInt.empty(), true, false))
                    .hasMessageContaining("was created with --empty; say --empty again");
        }
    }
}
