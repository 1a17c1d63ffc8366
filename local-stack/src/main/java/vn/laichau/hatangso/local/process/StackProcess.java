package vn.laichau.hatangso.local.process;

/** One process of the stack, by name; a test may kill and restart it while the rest runs. */
public interface StackProcess extends AutoCloseable {

    String name();

    /** The process id, or 0 when it does not run. */
    long pid();

    default boolean isRunning() {
        return pid() != 0;
    }

    /** Starts it and waits until it is ready. Does nothing when it runs. */
    void start();

    /** Asks it to stop and waits; kills it when it does not stop in time. */
    void stop();

    /** kill -9, at once. */
    void kill();

    default void restart() {
        stop();
        start();
    }

    /** Stops it for good: a start that comes later, from another thread, is refused. */
    @Override
    void close();
}
