package vn.laichau.hatangso.systemtests.faults;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import vn.laichau.hatangso.systemtests.faults.Violation.Promise;

/** Compares what clients saw with what is stored: acknowledged ⊆ stored ⊆ attempted, and each of them once and right. */
final class HistoryCheck {

    private final Map<String, List<Attempt>> attempts;
    private final Map<String, List<StoredVersion>> stored;
    private final PublishedKeys keys;

    HistoryCheck(List<Attempt> attempts, List<StoredVersion> stored, PublishedKeys keys) {
        this.attempts = attempts.stream().collect(groupingBy(Attempt::key));
        this.stored = stored.stream().collect(groupingBy(StoredVersion::key));
        this.keys = keys;
    }

    List<Violation> violations() {
        var all = new TreeSet<>(attempts.keySet());
        all.addAll(stored.keySet());
        var found = new ArrayList<Violation>();
        for (var key : all) {
            var life = new KeyHistory(
                    key, attempts.getOrDefault(key, List.of()), stored.getOrDefault(key, List.of()), keys);
            found.addAll(life.violations());
        }
        found.addAll(numbersGivenTwice());
        return found;
    }

    private List<Violation> numbersGivenTwice() {
        return stored.values().stream()
                .flatMap(List::stream)
                .filter(row -> row.receiptNumber() != null)
                .collect(groupingBy(StoredVersion::receiptNumber, counting()))
                .entrySet()
                .stream()
                .filter(number -> number.getValue() > 1)
                .map(number -> new Violation(Promise.RECEIPT_NUMBERS_ARE_UNIQUE, "", number.getKey()))
                .toList();
    }
}
