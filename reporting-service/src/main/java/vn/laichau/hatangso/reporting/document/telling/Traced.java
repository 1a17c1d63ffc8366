package vn.laichau.hatangso.reporting.document.telling;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * A piece of the snapshot and where it stands in it.
 *
 * @param pointer RFC 6901
 */
record Traced<T>(T item, String pointer) {

    static <T> List<Traced<T>> all(List<T> items, String parent) {
        return IntStream.range(0, items.size())
                .mapToObj(i -> new Traced<>(items.get(i), parent + "/" + i))
                .toList();
    }

    static <T> List<Traced<T>> some(List<T> items, String parent, Predicate<T> chosen) {
        return all(items, parent).stream()
                .filter(traced -> chosen.test(traced.item()))
                .toList();
    }

    /** Where a member of each stands. */
    static <T> String[] at(List<Traced<T>> all, String member) {
        return all.stream().map(each -> each.at(member)).toArray(String[]::new);
    }

    String at(String member) {
        return pointer + "/" + member;
    }
}
