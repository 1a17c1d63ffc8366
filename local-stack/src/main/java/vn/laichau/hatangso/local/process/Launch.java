package vn.laichau.hatangso.local.process;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.laichau.hatangso.local.console.StackFailure;

/**
 * How a process of the stack is started.
 *
 * @param command the Java executable and what stands behind it
 * @param cache what an earlier run of the program taught Java, where Java can learn
 * @param environment added to the environment of this process
 * @param ready answers 200 as soon as the process is ready
 */
public record Launch(
        String name,
        List<String> command,
        Optional<AotCache> cache,
        Map<String, String> environment,
        Path directory,
        Path log,
        URI ready) {

    private static final Path SETSID = Path.of("/usr/bin/setsid");

    /** What it writes, its owner alone can read. */
    private static final List<String> PRIVATELY = List.of("/bin/sh", "-c", "umask 077; exec \"$@\"", "sh");

    Path executable() {
        return Path.of(command.get(0));
    }

    /** @param options more options for Java */
    Process spawn(List<String> options) {
        List<String> whole = new ArrayList<>(command);
        whole.addAll(1, options);
        try {
            ProcessBuilder builder = detached(whole, log).directory(directory.toFile());
            builder.environment().putAll(environment);
            return builder.start();
        } catch (IOException e) {
            throw new StackFailure(name + " cannot be started: " + e.getMessage() + ".", e);
        }
    }

    /**
     * In a session of its own where the system can do that (the process id stays the same): Ctrl-C in the terminal
     * then reaches the launcher alone, which stops the processes in their order.
     */
    static ProcessBuilder detached(List<String> command, Path log) {
        List<String> whole = new ArrayList<>(PRIVATELY);
        whole.addAll(command);
        if (Files.isExecutable(SETSID)) {
            whole.add(0, SETSID.toString());
        }
        return new ProcessBuilder(whole)
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    }
}
