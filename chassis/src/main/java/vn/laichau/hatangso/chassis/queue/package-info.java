/**
 * Work that outlives its request: rows of a table, each leased to one worker at a time (docs/adr/0052). A new queue is a table and a
 * worker:
 *
 * <pre>{@code
 * CREATE TABLE letter (
 *     id           uuid        PRIMARY KEY DEFAULT gen_random_uuid(),
 *     recipient    text        NOT NULL,
 *     enqueued_at  timestamptz NOT NULL,
 *     next_try_at  timestamptz NOT NULL,
 *     tries        integer     NOT NULL DEFAULT 0,
 *     last_failure text,
 *     done_at      timestamptz
 * );
 * CREATE INDEX letter_due ON letter (next_try_at, id) WHERE done_at IS NULL;
 * CREATE INDEX letter_given_up ON letter (done_at) WHERE last_failure IS NOT NULL;
 *
 * record Letter(UUID id, String recipient) {}
 *
 * var queue = new LeasedQueue<>(database, clock,
 *         new QueueTable<>("letter", Letter.class),
 *         Duration.ofMinutes(2), new Backoff(Duration.ofMinutes(1), Duration.ofHours(1)));
 * var poller = new Poller("letters", round -> round.drain(() -> queue.workOne(this::send)));
 * }</pre>
 *
 * A row is inserted in the transaction that makes it necessary, with {@code next_try_at = enqueued_at}. {@code poller.ask()} is called
 * after that commit and by the scheduler, {@code poller.finish()} at the end of the service. Doing a row twice must be as good as doing
 * it once: who dies after the work and before it is noted leaves the row to another. The metrics come by themselves.
 */
package vn.laichau.hatangso.chassis.queue;
