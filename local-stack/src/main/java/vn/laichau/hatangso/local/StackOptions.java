package vn.laichau.hatangso.local;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/**
 * How a stack is started.
 *
 * @param data the folder that keeps everything; made when it is not there
 * @param port the base port; absent: the one the folder was created with, 8080 for a new folder
 * @param demonstration whether demonstration data, people and API clients are there; a folder stays what it was
 * @param reset whether what the folder holds is deleted first
 * @param training whether Java is taught the programs first, where it does not know them, which takes minutes
 * @param shortLived whether Java keeps to its quick compiler: sooner ready, never as fast; for tests, never for figures
 * @param rehearsal the instant at which the services' clocks begin, for practice; absent: the real time
 * @param log told each line of progress
 */
public record StackOptions(
        Path data,
        OptionalInt port,
        boolean demonstration,
        boolean reset,
        boolean training,
        boolean shortLived,
        Optional<String> rehearsal,
        Consumer<String> log) {

    /** A demonstration in that folder. */
    public static StackOptions in(Path data) {
        return new StackOptions(data, OptionalInt.empty(), true, false, false, false, Optional.empty(), line -> {});
    }

    public StackOptions withPort(int base) {
        return new StackOptions(data, OptionalInt.of(base), demonstration, reset, training, shortLived, rehearsal, log);
    }

    /** The plan alone: nobody can sign in until an administrator adds people to the realm. */
    public StackOptions empty() {
        return new StackOptions(data, port, false, reset, training, shortLived, rehearsal, log);
    }

    public StackOptions withReset() {
        return new StackOptions(data, port, demonstration, true, training, shortLived, rehearsal, log);
    }

    public StackOptions withTraining() {
        return new StackOptions(data, port, demonstration, reset, true, shortLived, rehearsal, log);
    }

    public StackOptions forTests() {
        return new StackOptions(data, port, demonstration, reset, training, true, rehearsal, log);
    }

    public StackOptions withLog(Consumer<String> sink) {
        return new StackOptions(data, port, demonstration, reset, training, shortLived, rehearsal, sink);
    }
}
