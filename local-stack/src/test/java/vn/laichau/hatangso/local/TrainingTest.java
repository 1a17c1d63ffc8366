package vn.laichau.hatangso.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.laichau.hatangso.local.console.ProgressSteps;
import vn.laichau.hatangso.local.process.OneTimeProcess;
import vn.laichau.hatangso.local.process.ProcessRecord;

class TrainingTest {

    private static final Path SHELL = Path.of("/bin/sh");

    @TempDir
    Path folder;

    private final List<String> told = new CopyOnWriteArrayList<>();

    @Test
    void tellsInBothLanguagesThatItBeginsAndThatItIsDone() {
        training(process("exit 0")).run();

        assertThat(told)
                .hasSize(2)
                .satisfiesExactly(
                        begun -> assertThat(begun)
                                .contains("dừng lúc nào cũng được")
                                .contains("go on working, stop at any time"),
                        done -> assertThat(done).contains("sẽ nhanh hơn").contains("Later starts will be quicker"));
    }

    @Test
    void tellsThatItFailedAndWhereItsLogIs() {
        training(process("exit 1")).run();

        assertThat(told)
                .hasSize(2)
                .last()
                .asString()
                .contains(
                        "Chưa chuẩn bị xong",
                        "the next start tries again",
                        folder.resolve("training.log").toString());
    }

    @Test
    void endsSilentlyWithTheSuite() {
        OneTimeProcess process = process("exec sleep 300");
        CompletableFuture<Void> running = CompletableFuture.runAsync(training(process)::run);
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(folder.resolve("processes")).isNotEmptyFile());

        process.close();

        running.join();
        assertThat(told).hasSize(1);
        assertThat(folder.resolve("processes"))
                .as("what the next start would stop")
                .isEmptyFile();
    }

    @Test
    void doesNotBeginOnceTheSuiteIsStopping() {
        OneTimeProcess process = process("exit 0");
        process.close();

        assertThatThrownBy(training(process)::run).hasMessage("training is not started: the stack is stopping.");
    }

    private Training training(OneTimeProcess process) {
        return new Training(process, new ProgressSteps(told::add));
    }

    private OneTimeProcess process(String script) {
        return new OneTimeProcess(
                "training",
                List.of(SHELL.toString(), "-c", script),
                SHELL,
                folder.resolve("training.log"),
                new ProcessRecord(folder));
    }
}
