package vn.laichau.hatangso.reporting.document.narrative.facts;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * A piece of the snapshot and where it stands in it.
 *
 * @param pointer RFC 6901
 */
public record SourcedItem<T>(T item, String pointer) {

    public static <T> List<SourcedItem<T>> all(List<T> items, String parent) {
        return IntStream.range(0, items.size())
                .mapToObj(i -> new SourcedItem<>(items.get(i), parent + "/" + i))
                .toList();
    }

    public static <T> List<SourcedItem<T>> some(List<T> items, String parent, Predicate<T> chosen) {
        return all(items, parent).stream()
                .filter(sourced -> chosen.test(sourced.item()))
                .toList();
    }

    /** Where a member of each stands. */
    public static <T> String[] at(List<SourcedItem<T>> all, String member) {
        return all.stream().map(each -> each.at(member)).toArray(String[]::new);
    }

    public String at(String member) {
        return pointer + "/" + member;
    }
}
