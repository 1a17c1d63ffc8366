package vn.laichau.hatangso.chassis.queue;

import vn.laichau.hatangso.chassis.database.Records;

/**
 * The table of a queue. It has the columns {@code id}, {@code enqueued_at}, {@code next_try_at}, {@code tries}, {@code last_failure}
 * and {@code done_at}. A row waits as long as {@code done_at} is null; one that is done and has a last failure was given up. While
 * somebody works on it there is no last failure.
 *
 * @param type record of what a row says
 * @param columns of its members
 * @param ready what a row {@code q} must fulfil besides its time, such as that an earlier one of its subject is done
 * @param taken further columns that are set when a row is taken; here and below {@code :now} is the instant
 * @param done further columns of a row that is done
 * @param givenUp further columns of a row that nobody tries again
 */
public record QueueTable<T>(
        String name, Class<T> type, String columns, String ready, String taken, String done, String givenUp) {

    public QueueTable(String name, Class<T> type) {
        this(name, type, Records.columns(type));
    }

    /** @param columns where one is not a column of the table */
    public QueueTable(String name, Class<T> type, String columns) {
        this(name, type, columns, "", "", "", "");
    }

    public QueueTable<T> readyIf(String condition) {
        return new QueueTable<>(name, type, columns, " AND " + condition, taken, done, givenUp);
    }

    public QueueTable<T> whenTaken(String set) {
        return new QueueTable<>(name, type, columns, ready, ", " + set, done, givenUp);
    }

    public QueueTable<T> whenDone(String set) {
        return new QueueTable<>(name, type, columns, ready, taken, ", " + set, givenUp);
    }

    public QueueTable<T> whenGivenUp(String set) {
        return new QueueTable<>(name, type, columns, ready, taken, done, ", " + set);
    }
}
