package vn.laichau.hatangso.reporting.document.provenance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.reporting.document.provenance.Comparison.Change;
import vn.laichau.hatangso.reporting.document.provenance.Comparison.Reason;

/** Gathers what changed from one side to the other. */
final class ChangeCollector {

    private final SnapshotSide before;
    private final SnapshotSide after;
    private final List<Change> list = new ArrayList<>();

    ChangeCollector(SnapshotSide before, SnapshotSide after) {
        this.before = before;
        this.after = after;
    }

    /** A thing that both tell of. */
    record Thing(String what, String key, Text name, JsonNode before, JsonNode after) {}

    /** How to tell that a thing is not there any more. */
    record Gone(String member, JsonNode before, JsonNode after, Reason reason) {

        static Gone withdrawn(JsonNode thing) {
            return new Gone(null, thing, null, Reason.WITHDRAWN);
        }
    }

    SnapshotSide before() {
        return before;
    }

    SnapshotSide after() {
        return after;
    }

    List<Change> list() {
        return list;
    }

    void add(Change change) {
        list.add(change);
    }

    boolean areOfOneYear() {
        return before.year() == after.year();
    }

    /** Older snapshots do not have every list. */
    boolean haveBoth(String path) {
        return before.list(path).isArray() && after.list(path).isArray();
    }

    /**
     * Holds what one list tells against what the other does.
     *
     * @param what kind of thing
     * @param key tells one from the others
     * @param differences finds what changed in one that both tell of
     */
    void compare(
            String what,
            String path,
            Function<JsonNode, String> key,
            BiFunction<SnapshotNames, JsonNode, Text> name,
            Consumer<Thing> differences) {
        compare(what, path, key, name, differences, Gone::withdrawn);
    }

    /** @param gone tells of one that is not there any more */
    void compare(
            String what,
            String path,
            Function<JsonNode, String> key,
            BiFunction<SnapshotNames, JsonNode, Text> name,
            Consumer<Thing> differences,
            Function<JsonNode, Gone> gone) {
        var earlier = byKey(before.list(path), key);
        var later = byKey(after.list(path), key);
        later.forEach((code, item) -> {
            var known = earlier.get(code);
            var called = name.apply(after.names(), item);
            if (known != null) {
                differences.accept(new Thing(what, code, called, known, item));
            } else if (before.wouldTellOf(item)) {
                add(new Change(what, code, called, null, null, item, Reason.NEW_DATA));
            }
        });
        earlier.forEach((code, item) -> {
            if (!later.containsKey(code) && after.wouldTellOf(item)) {
                var end = gone.apply(item);
                add(new Change(
                        what,
                        code,
                        name.apply(before.names(), item),
                        end.member(),
                        end.before(),
                        end.after(),
                        end.reason()));
            }
        });
    }

    /** @return whether one of them did */
    boolean differ(Thing thing, List<String> members, Reason reason) {
        var size = list.size();
        members.forEach(member -> differ(thing, "/" + member, reason));
        return list.size() > size;
    }

    private void differ(Thing thing, String member, Reason reason) {
        var old = thing.before().at(member);
        var present = thing.after().at(member);
        if (!same(old, present)) {
            add(new Change(thing.what(), thing.key(), thing.name(), member, orNull(old), orNull(present), reason));
        }
    }

    /** 80 and 80.0 are the same figure. */
    private static boolean same(JsonNode one, JsonNode other) {
        return one.isNumber() && other.isNumber()
                ? one.decimalValue().compareTo(other.decimalValue()) == 0
                : orNull(one) == orNull(other) || one.equals(other);
    }

    private static JsonNode orNull(JsonNode value) {
        return value.isMissingNode() || value.isNull() ? null : value;
    }

    static Map<String, JsonNode> byKey(Iterable<JsonNode> list, Function<JsonNode, String> key) {
        var byKey = new LinkedHashMap<String, JsonNode>();
        list.forEach(item -> byKey.put(key.apply(item), item));
        return byKey;
    }
}
