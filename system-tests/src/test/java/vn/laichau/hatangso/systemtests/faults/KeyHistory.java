package vn.laichau.hatangso.systemtests.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.laichau.hatangso.systemtests.faults.Violation.Promise;

/** All that is known of one key. */
final class KeyHistory {

    private final String key;
    private final List<Attempt> attempts;
    private final List<StoredVersion> stored;
    private final PublishedKeys keys;
    private final List<Violation> found = new ArrayList<>();

    KeyHistory(String key, List<Attempt> attempts, List<StoredVersion> stored, PublishedKeys keys) {
        this.key = key;
        this.attempts = attempts.stream().sorted(comparing(Attempt::sentAt)).toList();
        this.stored = stored;
        this.keys = keys;
    }

    List<Violation> violations() {
        require(stored.size() <= 1, Promise.ONCE_PER_KEY, stored.size() + " rows");
        require(!attempts.isEmpty(), Promise.STORED_IS_ATTEMPTED, "nobody sent it");
        attempts.forEach(this::checkAnswer);
        stored.forEach(this::checkRow);
        acknowledged().ifPresent(this::checkAcknowledged);
        return found;
    }

    /** The first answer 201 that came back. */
    private Optional<Attempt> acknowledged() {
        return attempts.stream().filter(Attempt::isAcknowledged).min(comparing(Attempt::endedAt));
    }

    private void checkAnswer(Attempt attempt) {
        require(
                attempt.isAcknowledged() || attempt.isWorthRepeating(),
                Promise.ANSWERS_AS_DOCUMENTED,
                attempt.status() + " " + new String(attempt.answer(), UTF_8));
    }

    private void checkRow(StoredVersion row) {
        require(row.receiptNumber() != null, Promise.WHOLE_OR_NOT_AT_ALL, "no receipt");
        require(row.rememberedAnswer() != null, Promise.WHOLE_OR_NOT_AT_ALL, "key not remembered");
        for (var attempt : attempts) {
            require(Arrays.equals(row.body(), attempt.body()), Promise.STORED_AS_SENT, "other bytes");
            require(isFor(row, attempt), Promise.STORED_AS_SENT, "for another obligation");
        }
        require(row.sha256().equals(Receipt.sha256(row.body())), Promise.STORED_AS_SENT, "hash of other bytes");
    }

    private static boolean isFor(StoredVersion row, Attempt attempt) {
        return row.organisation().equals(attempt.plan().organisation())
                && row.obligation().equals(attempt.plan().obligation())
                && row.year() == attempt.plan().year();
    }

    private void checkAcknowledged(Attempt first) {
        require(!stored.isEmpty(), Promise.ACKNOWLEDGED_IS_STORED, "receipt in hand, nothing stored");
        var acknowledged = attempts.stream().filter(Attempt::isAcknowledged).toList();
        require(
                acknowledged.stream().allMatch(again -> Arrays.equals(again.answer(), first.answer())),
                Promise.SAME_ANSWER_AGAIN,
                "differs");
        require(
                acknowledged.stream().filter(answer -> !answer.replayed()).count() <= 1,
                Promise.ONCE_PER_KEY,
                "taken afresh twice");
        var receipt = Receipt.in(first.answer());
        found.addAll(receipt.violations(first, arrivalFrom(first), keys));
        stored.forEach(row -> checkSame(row, first, receipt));
    }

    /** A first answer that is a replay tells of an earlier attempt whose own answer was lost. */
    private Attempt arrivalFrom(Attempt first) {
        return first.replayed() ? attempts.get(0) : first;
    }

    private void checkSame(StoredVersion row, Attempt first, Receipt receipt) {
        require(
                Arrays.equals(row.rememberedAnswer(), first.answer()),
                Promise.SAME_ANSWER_AGAIN,
                "remembered otherwise");
        require(
                receipt.number().equals(row.receiptNumber()) && receipt.jws().equals(row.jws()),
                Promise.STORED_AS_SENT,
                "another receipt");
        require(receipt.arrivedAt().equals(row.arrivedAt()), Promise.STORED_AS_SENT, "another arrival");
        require(
                first.plan().punctuality(row.arrivedAt()).equals(row.punctuality()),
                Promise.PUNCTUALITY_IS_RIGHT,
                row.arrivedAt() + " stored as " + row.punctuality());
    }

    private void require(boolean kept, Promise promise, String detail) {
        if (!kept) {
            found.add(new Violation(promise, key, detail));
        }
    }
}
