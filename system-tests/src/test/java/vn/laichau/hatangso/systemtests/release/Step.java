package vn.laichau.hatangso.systemtests.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.laichau.hatangso.local.SuiteService;

/** What a step said and how it ended. */
record Step(int exit, String told) {

    /** As its Job runs it: a class of the service's image, with these variables and no other. */
    static Step run(SuiteService service, String type, Map<String, String> environment, Path... arguments)
            throws IOException, InterruptedException {
        var log = Files.createTempFile(Path.of("target"), "step", ".log");
        var jar = Path.of("..", service.module(), "target/quarkus-app/quarkus-run.jar");
        var command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                jar.toAbsolutePath().toString(),
                type));
        for (var argument : arguments) {
            command.add(argument.toAbsolutePath().toString());
        }
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        int exit = builder.start().waitFor();
        return new Step(exit, Files.readString(log));
    }
}
