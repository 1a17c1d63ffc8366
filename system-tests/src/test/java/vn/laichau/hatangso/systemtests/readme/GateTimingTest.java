package vn.laichau.hatangso.systemtests.readme;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the gate prints at its end. */
class GateTimingTest {

    private static final Instant BEGUN = Instant.parse("2026-11-25T10:00:00Z");

    @TempDir
    Path project;

    @Test
    void tellsWhenEachModuleThatWasBuiltEndedAndTheSlowestClasses() throws IOException, InterruptedException {
        write("pom.xml", "<module>second</module>\n<module>left-out</module>\n<module>first</module>", 0);
        write("first/target/surefire-reports/TEST-a.QuickTest.xml", suite("a.QuickTest", "2.5", 4), 60);
        write("first/target/surefire-reports/TEST-a.OldTest.xml", suite("a.OldTest", "99", 9), -60);
        write("first/target/first.jar", "", 70);
        write("first/target/cost.txt", "database\nservice\nservice\nseconds database 8.6\nseconds tests 31.01\n", 61);
        write("second/target/cost.txt", "service\nseconds tests 99.0\n", -1);
        write("left-out/target/left-out.jar", "", -10);
        write("second/target/failsafe-reports/TEST-b.SlowIT.xml", suite("b.SlowIT", "1,065.4", 2), 200);

        assertThat(printed()).isEqualTo("""

                Where the time went     ended at  in tests  tests  cpu s  started
                  first                    1:10      0:03      4     40  1 database, 2 service
                  second                   3:20     17:45      2
                  building, the portal                               69
                  all                      3:20     17:48      6    109

                Slowest test classes        m:s
                  second                  17:45  SlowIT
                  first                    0:03  QuickTest

                """);
    }

    private static String suite(String name, String seconds, int tests) {
        return "<?xml version=\"1.0\"?>\n<testsuite xmlns:xsi=\"x\" version=\"3\" name=\"%s\" time=\"%s\" tests=\"%d\" errors=\"0\">"
                .formatted(name, seconds, tests);
    }

    private void write(String file, String content, long seconds) throws IOException {
        var path = project.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, content);
        Files.setLastModifiedTime(path, FileTime.from(BEGUN.plusSeconds(seconds)));
    }

    private String printed() throws IOException, InterruptedException {
        var maven = project.resolve("stat");
        Files.writeString(maven, "4711 (java (of Maven)) S 1 2 3 4 5 6 7 8 9 10 6000 1000 2000 1000 20");
        var script = Path.of("gate", "where-time-went.mjs").toAbsolutePath();
        var node = new ProcessBuilder("node", script.toString(), project.toString(), BEGUN.toString(), maven.toString())
                .redirectErrorStream(true)
                .start();
        var said = new String(node.getInputStream().readAllBytes(), UTF_8);
        assertThat(node.waitFor()).as(said).isZero();
        return said;
    }
}
