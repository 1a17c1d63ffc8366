package vn.laichau.hatangso.agency.submission.content;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.laichau.hatangso.agency.submission.content.Difference.DifferenceKind;

/** Compares contents row by row. Rows belong together when they speak of the same, wherever they stand in their list. */
@ApplicationScoped
public class ContentComparison {

    private final ObjectMapper mapper;

    ContentComparison(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** In the order of the members and rows of the later content. */
    public List<Difference> between(NewSubmission earlier, NewSubmission later) {
        var found = new ArrayList<Difference>();
        compare("/narrative", text(earlier.narrative()), text(later.narrative()), found);
        rows("/answers", earlier.answers(), later.answers(), Rows::key, found);
        rows("/items", earlier.items(), later.items(), Rows::key, found);
        rows("/commitments", earlier.commitments(), later.commitments(), Rows::key, found);
        rows("/figures", earlier.figures(), later.figures(), Rows::key, found);
        rows("/attachments", earlier.attachments(), later.attachments(), file -> file, found);
        compare("/lateReason", text(earlier.lateReason()), text(later.lateReason()), found);
        return found;
    }

    /** With last year's content as if it had been said for this year. */
    public List<Difference> withLastYear(NewSubmission lastYear, NewSubmission later) {
        return between(NextYearContent.same(lastYear), later);
    }

    private <T> void rows(
            String list, List<T> earlier, List<T> later, Function<T, Object> key, List<Difference> found) {
        var before = places(list, earlier, key);
        var after = places(list, later, key);
        after.forEach((subject, row) -> {
            var same = before.get(subject);
            if (same == null) {
                found.add(new Difference(row.pointer(), DifferenceKind.ADDED, null, row.content()));
            } else {
                members(row.pointer(), same.content(), row.content(), found);
            }
        });
        before.forEach((subject, row) -> {
            if (!after.containsKey(subject)) {
                found.add(new Difference(row.pointer(), DifferenceKind.REMOVED, row.content(), null));
            }
        });
    }

    private <T> Map<Object, Row> places(String list, List<T> rows, Function<T, Object> key) {
        var places = new LinkedHashMap<Object, Row>();
        Rows.each(list, rows, (pointer, row) -> places.put(key.apply(row), new Row(pointer, mapper.valueToTree(row))));
        return places;
    }

    private static void members(String pointer, JsonNode before, JsonNode after, List<Difference> found) {
        var names = new LinkedHashSet<String>();
        after.fieldNames().forEachRemaining(names::add);
        before.fieldNames().forEachRemaining(names::add);
        names.forEach(name -> compare(pointer + "/" + name, before.get(name), after.get(name), found));
    }

    private static void compare(String pointer, JsonNode before, JsonNode after, List<Difference> found) {
        if (before == null && after != null) {
            found.add(new Difference(pointer, DifferenceKind.ADDED, null, after));
        } else if (before != null && after == null) {
            found.add(new Difference(pointer, DifferenceKind.REMOVED, before, null));
        } else if (before != null && !areEqual(before, after)) {
            found.add(new Difference(pointer, DifferenceKind.CHANGED, before, after));
        }
    }

    /** 85 and 85.0 are one number. */
    private static boolean areEqual(JsonNode before, JsonNode after) {
        return before.isNumber() && after.isNumber()
                ? before.decimalValue().compareTo(after.decimalValue()) == 0
                : before.equals(after);
    }

    private static JsonNode text(String text) {
        return text == null || text.isEmpty() ? null : TextNode.valueOf(text);
    }

    private record Row(String pointer, JsonNode content) {}
}
