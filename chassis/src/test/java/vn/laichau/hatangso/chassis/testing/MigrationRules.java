package vn.laichau.hatangso.chassis.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How migrations are named; that the first ones, one for each feature, say of each table once what it is; and that the version that runs
 * can live with each later one.
 */
public final class MigrationRules {

    /** A number of three digits and the feature. */
    private static final Pattern BASELINE = Pattern.compile("V\\d{3}__\\w+\\.sql");

    /** The second at which it was begun: above the first ones, and above those of whoever began earlier. */
    private static final Pattern LATER = Pattern.compile("V20\\d{12}__\\w+\\.sql");

    private static final Pattern AT_EACH_CHANGE = Pattern.compile("(R|afterMigrate)__\\w+\\.sql");

    private static final Pattern PURPOSE = Pattern.compile("-- [A-Z][^\\n]+\\n.*", Pattern.DOTALL);

    /** What changes something that was made before, other than who may do what with its rows, and references in a circle. */
    private static final Pattern CHANGE = Pattern.compile(
            "(?im)^((UPDATE|DELETE|DROP|TRUNCATE)\\b|ALTER (?!TABLE \\w+ (ENABLE ROW LEVEL SECURITY, FORCE|ADD FOREIGN KEY) )|REVOKE (?!.* ON FUNCTION )).*");

    private static final Pattern ROUTINE =
            Pattern.compile("(?is)\\$\\$.*?\\$\\$|\\bBEGIN ATOMIC\\b.*?^END;", Pattern.MULTILINE);

    private MigrationRules() {}

    /** @param folder below src/main/resources/db */
    public static void check(String folder) throws IOException {
        var earlier = new HashSet<String>();
        for (var file : files(Path.of("src/main/resources/db", folder))) {
            var name = file.getFileName().toString();
            var text = Files.readString(file);
            assertThat(text)
                    .as("%s says in its first line what it is for", name)
                    .matches(PURPOSE);
            if (BASELINE.matcher(name).matches()) {
                assertThat(CHANGE.matcher(ROUTINE.matcher(text).replaceAll(""))
                                .results()
                                .map(found -> found.group().strip()))
                        .as("what changes in %s what stands before", name)
                        .isEmpty();
            } else if (LATER.matcher(name).matches()) {
                assertThat(RunningVersion.refuses(text, earlier))
                        .as("what the version that runs cannot live with in %s", name)
                        .isEmpty();
            } else {
                assertThat(name).matches(AT_EACH_CHANGE);
            }
            earlier.add(name);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var found = Files.list(folder)) {
            return found.sorted().toList();
        }
    }
}
