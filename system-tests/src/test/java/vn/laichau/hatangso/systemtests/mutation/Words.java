package vn.laichau.hatangso.systemtests.mutation;

import java.util.LinkedHashMap;
import java.util.Map;

/** What becomes what, as a text: {@code "one other, another more"}. */
final class Words {

    private Words() {}

    static Map<String, String> oneWay(String text) {
        var words = new LinkedHashMap<String, String>();
        for (var pair : text.strip().split(",\\s*")) {
            var both = pair.split("\\s+");
            words.put(both[0], both[1]);
        }
        return words;
    }

    static Map<String, String> both(String text) {
        var words = oneWay(text);
        new LinkedHashMap<>(words).forEach((one, other) -> words.putIfAbsent(other, one));
        return words;
    }
}
