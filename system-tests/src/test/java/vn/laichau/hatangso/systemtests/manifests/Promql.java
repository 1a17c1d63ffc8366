package vn.laichau.hatangso.systemtests.manifests;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The names of series in an expression of Prometheus; enough of the language for those of this repository. */
final class Promql {

    private static final Pattern TEXT = Pattern.compile("\"[^\"]*\"");
    private static final Pattern SELECTOR = Pattern.compile("\\{[^}]*}|\\[[^]]*]");
    private static final Pattern LABELS =
            Pattern.compile("\\b(by|without|on|ignoring|group_left|group_right)\\s*\\([^)]*\\)");
    private static final Pattern NAME = Pattern.compile("(?<![\\w.])([a-zA-Z_:][\\w:]*+)(?!\\s*\\()");
    private static final Set<String> WORDS = Set.of(
            "and",
            "or",
            "unless",
            "bool",
            "offset",
            "by",
            "without",
            "sum",
            "max",
            "min",
            "count",
            "avg",
            "group_left");

    private Promql() {}

    static Set<String> series(String expression) {
        var bare = LABELS.matcher(SELECTOR.matcher(TEXT.matcher(expression).replaceAll(""))
                        .replaceAll(" "))
                .replaceAll(" ");
        var names = new TreeSet<String>();
        NAME.matcher(bare).results().map(found -> found.group(1)).forEach(names::add);
        names.removeAll(WORDS);
        return names;
    }
}
