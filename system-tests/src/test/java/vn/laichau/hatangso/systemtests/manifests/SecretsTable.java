package vn.laichau.hatangso.systemtests.manifests;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The table of k8s/README.md: every secret with its keys, as {@code name/key}. */
final class SecretsTable {

    private static final Pattern ROW = Pattern.compile("^\\| (`[^|]*`) \\| (`[^|]*`) \\|", Pattern.MULTILINE);
    private static final Pattern WORD = Pattern.compile("`([^`]+)`");

    private SecretsTable() {}

    static Set<String> documented() {
        return ROW.matcher(Repository.text(Repository.K8S.resolve("README.md")))
                .results()
                .flatMap(row -> words(row.group(1)).stream()
                        .flatMap(name -> words(row.group(2)).stream().map(key -> name + "/" + key)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> words(String cell) {
        return WORD.matcher(cell).results().map(w -> w.group(1)).collect(Collectors.toSet());
    }
}
