package vn.laichau.hatangso.systemtests.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code k8s/aot/learn} with a Java that says what it is told to, and writes the cache when it is asked to end. */
class LearnTest {

    private static final String JAVA = """
            #!/bin/sh
            for word; do case $word in -XX:AOTCacheOutput=*) cache=${word#*=} ;; esac; done
            trap 'echo learned > "$cache"; exit 143' TERM
            echo "$SAYS"
            case $SAYS in Caused*) exit 1 ;; esac
            while :; do sleep 0.1; done
            """;

    @TempDir
    Path folder;

    @Test
    void asksTheServiceToEndWhenItHasComeAsFarAsItCan() throws Exception {
        assertThat(learn("Waiting for the tables of this version")).isZero();
        assertThat(folder.resolve("program.aot")).hasContent("learned");
    }

    @Test
    void makesNoImageOfAServiceThatDidNotComeSoFar() throws Exception {
        assertThat(learn("Caused by: a setting that is missing")).isEqualTo(1);
        assertThat(Repository.text(folder.resolve("told")))
                .contains("Caused by: a setting that is missing", "did not come so far that Java could learn it");
        assertThat(folder.resolve("program.aot")).doesNotExist();
    }

    /** The image says by which file its Java starts, and it is the one that was written. */
    @Test
    void isWhatTheImageIsMadeBy() {
        assertThat(Repository.text(Repository.K8S.resolve("aot/Dockerfile")))
                .contains(
                        "RUN [\"/tmp/learn\", \"/tmp/program.aot\"]",
                        "COPY --from=learning --chmod=444 /tmp/program.aot /home/jboss/program.aot",
                        "ENV JDK_JAVA_OPTIONS=-XX:AOTCache=/home/jboss/program.aot");
    }

    private int learn(String says) throws IOException, InterruptedException {
        var java = Files.writeString(folder.resolve("java"), JAVA);
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwx------"));
        var learn = Repository.K8S.resolve("aot/learn").toString();
        var process = new ProcessBuilder(learn, folder.resolve("program.aot").toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("told").toFile());
        process.environment().put("SAYS", says);
        process.environment().merge("PATH", folder.toString(), (path, own) -> own + ":" + path);
        return process.start().waitFor();
    }
}
