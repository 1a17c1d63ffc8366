package vn.laichau.hatangso.systemtests.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.systemtests.suite.RunningSuite;

/** What stands in the way is said in one sentence; what a machine lacks is StartRefusalTest's. */
class RefusedLaunchIT {

    private final Path data = RunningSuite.folder("refused");

    @Test
    void saysThatAPortIsBusy() throws IOException {
        try (var busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            // The highest of the ports: the others below it may be anybody's.
            var base = busy.getLocalPort() - 30;
            assertThat(refusal(data, "--port", Integer.toString(base)))
                    .matches("Port \\d+ is in use by another program; stop it, or choose other ports with --port N"
                            + " \\(N to N\\+30 must be free\\) and another --data folder\\.\n");
        }
    }

    @Test
    void saysThatAFolderCannotBeWritten() throws IOException {
        var folder = Files.createTempFile(Path.of("target"), "no-folder", "").resolve("data");
        assertThat(refusal(folder))
                .isEqualTo("The data folder " + folder.toAbsolutePath()
                        + " cannot be written; choose another one with --data DIR.\n");
    }

    @Test
    void saysThatTheFolderIsInUse() {
        RunningSuite.get();
        var folder = RunningSuite.folder("suite");
        assertThat(refusal(folder))
                .isEqualTo("Another ./start is already running on the data folder " + folder + ".\n");
    }

    private static String refusal(Path folder, String... options) {
        var launcher = Launcher.start(folder.toAbsolutePath(), options);
        assertThat(launcher.awaitEnd()).isEqualTo(1);
        return launcher.complaint();
    }
}
