package vn.laichau.hatangso.local.console;

import java.util.Locale;
import java.util.function.Consumer;

/** Progress on the screen: when each step begins, when it is done, and how long it took. */
public final class ProgressSteps {

    private final Consumer<String> lines;
    private final long begun = System.nanoTime();

    public ProgressSteps(Consumer<String> lines) {
        this.lines = lines;
    }

    public void run(String step, Runnable work) {
        say(step + " …");
        long start = System.nanoTime();
        work.run();
        say(step + ": ready in " + seconds(System.nanoTime() - start));
    }

    /** One line with the time since the start in front of it; steps run in parallel, lines stay whole. */
    public synchronized void say(String line) {
        lines.accept(String.format(Locale.ROOT, "[%7s] %s", elapsed(), line));
    }

    public String elapsed() {
        return seconds(System.nanoTime() - begun);
    }

    private static String seconds(long nanos) {
        return String.format(Locale.ROOT, "%.1f s", nanos / 1e9);
    }
}
