package vn.laichau.hatangso.local;

import java.util.List;
import java.util.concurrent.CancellationException;
import vn.laichau.hatangso.local.console.StackFailure;
import vn.laichau.hatangso.local.process.LowPriority;

/** What {@code ./start} starts in the background while Java knows a program not yet. */
final class TrainingCommand {

    /** Of the programs without demonstration data. */
    static final String EMPTY = "--empty";

    private TrainingCommand() {}

    public static void main(String[] words) {
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        LowPriority.in(ProjectFolder.find().training());
        try {
            LocalStack.train(!List.of(words).contains(EMPTY), System.out::println);
        } catch (StackFailure e) {
            System.err.println(e.getMessage());
            System.exit(1);
        } catch (CancellationException e) {
            // The suite is being stopped, and with it this process.
        }
    }
}
