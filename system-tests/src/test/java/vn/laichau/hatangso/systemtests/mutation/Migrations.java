package vn.laichau.hatangso.systemtests.mutation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The statements of migrations that still decide something at the end: not what only moved rows that a new database never has,
 * and not what a later statement made anew or took away.
 */
final class Migrations {

    private static final Pattern PIECE =
            Pattern.compile("(?s)--[^\\n]*|/\\*.*?\\*/|'(?:[^']|'')*'|(\\$\\w*\\$).*?\\1|;");
    private static final Pattern ROWS = Pattern.compile("(?is)(UPDATE|INSERT|DELETE|DO|WITH|GRANT|REVOKE|SELECT)\\b.*");
    private static final Pattern MADE = Pattern.compile(
            "(?i)\\b(?:CREATE|DROP|ALTER)\\s+(?:OR\\s+REPLACE\\s+)?(FUNCTION|VIEW|TRIGGER|POLICY|INDEX|TABLE)\\s+(?:IF\\s+(?:NOT\\s+)?EXISTS\\s+)?(\\w+)(?:\\s+ON\\s+(\\w+))?");
    private static final Pattern DROPPED_CONSTRAINT =
            Pattern.compile("(?i)DROP\\s+CONSTRAINT\\s+(?:IF\\s+EXISTS\\s+)?(\\w+)");

    /** @param name the first words, by which a statement is known */
    record Statement(String file, int number, String text, int start, int end, String name) {}

    private final List<Statement> all = new ArrayList<>();

    /** @param name of the file: repeatable ones come after all others */
    void add(String file, String text) {
        var start = 0;
        var matcher = PIECE.matcher(text);
        while (matcher.find()) {
            if (matcher.group().equals(";")) {
                keep(file, text, start, matcher.end());
                start = matcher.end();
            }
        }
        keep(file, text, start, text.length());
    }

    private void keep(String file, String text, int start, int end) {
        var plain = text.substring(start, end).replaceAll("(?s)--[^\\n]*", " ").strip();
        if (!plain.isEmpty()) {
            var words = plain.split("[\\s(]+");
            all.add(new Statement(
                    file,
                    all.size(),
                    plain,
                    start,
                    end,
                    String.join(" ", List.of(words).subList(0, Math.min(5, words.length)))));
        }
    }

    List<Statement> deciding() {
        all.sort(Comparator.comparing(
                        (Statement s) -> s.file().contains("/R__") || s.file().contains("/afterMigrate"))
                .thenComparing(s -> s.file().substring(s.file().lastIndexOf('/')))
                .thenComparing(Statement::number));
        var deciding = new ArrayList<Statement>();
        for (var i = 0; i < all.size(); i++) {
            var later = all.subList(i + 1, all.size());
            if (!ROWS.matcher(all.get(i).text()).matches() && !overtaken(all.get(i), later)) {
                deciding.add(all.get(i));
            }
        }
        return deciding;
    }

    private static boolean overtaken(Statement statement, List<Statement> later) {
        var made = made(statement);
        return !made.isEmpty() && !made.startsWith("TABLE") && later.stream().anyMatch(s -> made(s).equals(made))
                || made.startsWith("TABLE")
                        && later.stream()
                                .anyMatch(s -> s.text().matches("(?is)DROP\\s+TABLE.*") && made(s).equals(made));
    }

    /** Whether a later statement takes away a constraint that stands on this line of a table. */
    boolean takenAway(Statement table, Bug bug) {
        var name = made(table).replace("TABLE ", "").strip();
        var column = bug.before()
                .replaceFirst("(?i)^(ADD\\s+)?(COLUMN|CONSTRAINT)\\s+", "")
                .split("[\\s(]")[0];
        return all.stream()
                .flatMap(s -> DROPPED_CONSTRAINT.matcher(s.text()).results())
                .map(found -> found.group(1))
                .anyMatch(dropped -> dropped.equals(name + "_" + column + "_check")
                        || dropped.equals(column)
                        || dropped.equals(name + "_check") && bug.before().startsWith("CHECK"));
    }

    private static String made(Statement statement) {
        var matcher = MADE.matcher(statement.text());
        return matcher.lookingAt()
                ? (matcher.group(1).toUpperCase() + " " + matcher.group(2) + " "
                                + (matcher.group(3) == null ? "" : matcher.group(3)))
                        .strip()
                : "";
    }
}
