package vn.laichau.hatangso.systemtests.mutation;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which tests are near a bug: a feature is a folder below the root package. */
final class Features {

    private static final Pattern NAMED =
            Pattern.compile("(?i)(?:TABLE|ON|FUNCTION|VIEW|FROM|JOIN|UPDATE|INTO)\\s+(\\w{4,})");

    private final Map<String, String> texts = new HashMap<>();
    private final Map<Bug, Set<String>> known = new HashMap<>();

    Features(Checkout checkout) throws IOException {
        for (var path : checkout.sources()) {
            texts.put(path.toString(), Files.readString(path));
        }
    }

    /** Of SQL in files, those whose sources speak most of the tables and functions that it names. */
    Set<String> of(Bug bug) {
        return known.computeIfAbsent(bug, one -> one.isJava() ? Set.of(ofPath(one.file())) : spokenOf(one));
    }

    private Set<String> spokenOf(Bug bug) {
        var names = NAMED.matcher(bug.owner() + " " + bug.before())
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
        names.add(bug.file().replaceFirst(".*/([VR]\\d*__)?", "").replace(".sql", ""));
        var spoken = new HashMap<String, Integer>();
        texts.forEach((path, text) -> {
            var times = (int) names.stream()
                    .filter(name -> Pattern.compile("\\b" + Pattern.quote(name) + "\\b")
                            .matcher(text)
                            .find())
                    .count();
            if (times > 0) {
                spoken.merge(ofPath(path), times, Integer::sum);
            }
        });
        return spoken.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(2)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** @param test as {@code Type} or {@code Type#method(types)} */
    static String ofTest(String test) {
        return ofPath(test.replaceFirst("#.*", "").replace('.', '/'));
    }

    private static String ofPath(String path) {
        var below = path.replaceFirst(".*vn/laichau/hatangso/\\w+/", "").split("/");
        return below.length > 1 ? below[0] : "";
    }
}
