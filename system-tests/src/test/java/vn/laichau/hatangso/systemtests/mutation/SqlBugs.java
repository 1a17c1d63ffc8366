package vn.laichau.hatangso.systemtests.mutation;

import static vn.laichau.hatangso.systemtests.mutation.Words.both;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/** Finds where a bug can be planted in SQL: in a file, or in a piece of a Java source. It reads words, not grammar. */
final class SqlBugs {

    private static final Pattern TOKEN = Pattern.compile(
            "(?s)(?<blank>\\s+|--[^\\n]*|/\\*.*?\\*/)|'(?:[^']|'')*'|\"[^\"\\n]*\""
                    + "|\\$\\w*\\$|\\$\\{\\w+}|[:?]\\w+|\\d+(?:\\.\\d+)?|\\w+|::|:=|=>|->>|->|<=|>=|<>|!=|<@|@>|&&|\\|\\||.");
    private static final Pattern LOOKS_LIKE_SQL = Pattern.compile(
            "\\b(SELECT|INSERT INTO|UPDATE|DELETE FROM|WHERE|JOIN|ORDER BY|FROM|VALUES|UNION|LIMIT|AND|OR)\\b");

    /** What ends a condition at its own depth. */
    private static final Set<String> ENDS = Set.of("""
            AND OR WHERE GROUP ORDER LIMIT OFFSET HAVING ON JOIN LEFT RIGHT FULL INNER CROSS NATURAL UNION EXCEPT INTERSECT
            RETURNING THEN ELSE WHEN END FOR WINDOW LOOP FROM SELECT SET VALUES WITH DO AS , ;""".split("\\s+"));

    /** After these stands a condition. */
    private static final Set<String> CONDITIONS =
            Set.of("WHERE ON HAVING WHEN CHECK USING IF ELSIF RETURN WHILE EXISTS".split(" "));

    private static final Set<String> CLAUSES = Set.of("""
            SELECT WHERE ON HAVING WHEN THEN ELSE CHECK USING IF ELSIF RETURN SET VALUES ORDER GROUP LIMIT RETURNING DEFAULT BY
            CONFLICT ;""".split("\\s+"));

    private static final Map<String, String> COMPARED = both("< <=, > >=, = <>");
    private static final Map<String, String> FUNCTIONS =
            both("MIN MAX, LEAST GREATEST, BOOL_AND BOOL_OR, CEIL FLOOR, SUM MAX");

    private record Token(String text, String upper, int start, int end, int depth, String clause) {}

    private final String file;
    private final String whole;
    private final String owner;
    private final List<Token> tokens;
    private final List<Bug> bugs = new ArrayList<>();

    private SqlBugs(String file, String whole, String owner, int start, int end) {
        this.file = file;
        this.whole = whole;
        this.owner = owner;
        this.tokens = read(whole, start, end);
    }

    static boolean looksLikeSql(String text) {
        return LOOKS_LIKE_SQL.matcher(text).find();
    }

    /** @param whole the text of the file; SQL is what stands between start and end */
    static List<Bug> in(String file, String whole, String owner, int start, int end) {
        var found = new SqlBugs(file, whole, owner, start, end);
        for (var i = 0; i < found.tokens.size(); i++) {
            found.comparison(i);
            found.condition(i);
            found.join(i);
            found.dropped(i);
            found.order(i);
            found.value(i);
            found.constraint(i);
        }
        return found.bugs;
    }

    private static List<Token> read(String whole, int start, int end) {
        var tokens = new ArrayList<Token>();
        var clauses = new ArrayDeque<>(List.of(""));
        var matcher = TOKEN.matcher(whole).region(start, end);
        while (matcher.find()) {
            if (matcher.group("blank") != null) {
                continue;
            }
            var text = matcher.group();
            var upper = text.toUpperCase();
            if (text.equals(")") && clauses.size() > 1) {
                clauses.pop();
            }
            if (CLAUSES.contains(upper)) {
                clauses.pop();
                clauses.push(upper);
            }
            tokens.add(new Token(text, upper, matcher.start(), matcher.end(), clauses.size(), clauses.peek()));
            if (text.equals("(")) {
                clauses.push(clauses.peek());
            }
        }
        return tokens;
    }

    private void comparison(int i) {
        var token = tokens.get(i);
        if (COMPARED.containsKey(token.upper) && CONDITIONS.contains(token.clause)) {
            replace(
                    token.upper.matches("[<>]=?") ? "comparison moved by one" : "comparison negated",
                    i,
                    i,
                    COMPARED.get(token.upper));
        }
        if (token.upper.equals("IS") && (is(i + 1, "NULL") || is(i + 1, "DISTINCT"))) {
            replace("condition negated", i, i, "IS NOT");
        }
        if (token.upper.equals("IS") && is(i + 1, "NOT")) {
            replace("condition negated", i, i + 1, "IS");
        }
        if (token.upper.equals("EXISTS") && !is(i - 1, "IF") && !is(i - 1, "NOT")) {
            replace("condition negated", i, i, "NOT EXISTS");
        }
        if (token.upper.equals("NOT") && (is(i + 1, "EXISTS") && !is(i - 1, "IF") || is(i + 1, "IN"))) {
            replace("condition negated", i, i + 1, tokens.get(i + 1).text);
        }
        if (token.upper.equals("IN") && !is(i - 1, "NOT") && is(i + 1, "(")) {
            replace("condition negated", i, i, "NOT IN");
        }
    }

    /** Each side of AND and OR, and what stands alone. */
    private void condition(int i) {
        var token = tokens.get(i);
        var logical = (token.upper.equals("AND") && !closesBetween(i)) || token.upper.equals("OR");
        if (logical && !is(i + 1, "REPLACE")) {
            replace("condition dropped", i, last(i + 1), "");
            replace("condition dropped", first(i - 1), i, "");
        }
        var begins =
                token.upper.equals("WHERE") || token.upper.equals("HAVING") || token.upper.equals("ON") && joins(i);
        if (begins && last(i + 1) > i && !followedByLogical(last(i + 1))) {
            replace("condition dropped", i + 1, last(i + 1), "true");
        }
        if (Set.of("IF", "ELSIF").contains(token.upper) && thenFollows(i)) {
            var to = until(i + 1, t -> tokens.get(t).upper.equals("THEN"));
            replace("condition negated", i + 1, to - 1, "NOT (" + text(i + 1, to - 1) + ")");
        }
    }

    private void join(int i) {
        if (is(i, "LEFT") && is(i + 1, "JOIN")) {
            replace("join side", i, i + 1, "JOIN");
        }
        if (is(i, "JOIN") && !tokensBefore(i, "LEFT", "RIGHT", "FULL", "CROSS", "NATURAL", "INNER", "OUTER")) {
            replace("join side", i, i, "LEFT JOIN");
        }
    }

    private void dropped(int i) {
        if (is(i, "FOR")
                && (is(i + 1, "UPDATE") || is(i + 1, "SHARE") || is(i + 1, "NO"))
                && !statement(i).contains("POLICY")) {
            var to = is(i + 1, "NO") ? i + 3 : i + 1;
            replace("lock dropped", i, is(to + 1, "OF") ? to + 2 : to, "");
        }
        if (is(i, "SKIP") && is(i + 1, "LOCKED")) {
            replace("lock dropped", i, i + 1, "");
        }
        if (is(i, "DISTINCT") && !is(i - 1, "IS") && !is(i - 1, "NOT") && !is(i + 1, "ON") && !is(i + 1, "FROM")) {
            replace("DISTINCT dropped", i, i, "");
        }
        if (is(i, "UNION") && is(i + 1, "ALL")) {
            replace("UNION", i, i + 1, "UNION");
        } else if (is(i, "UNION")) {
            replace("UNION", i, i, "UNION ALL");
        }
    }

    private void order(int i) {
        if (is(i, "ORDER") && is(i + 1, "BY")) {
            var to = until(
                            i + 2,
                            t -> ENDS.contains(tokens.get(t).upper)
                                    || Set.of("ROWS", "RANGE").contains(tokens.get(t).upper))
                    - 1;
            var key = text(i + 2, to);
            var reversed = key.matches("(?is).*\\bDESC\\b.*")
                    ? key.replaceFirst("(?i)\\s*\\bDESC\\b", "")
                    : key.replaceFirst("(?i)\\s+ASC\\b", "").replaceFirst("(?i)(\\s+NULLS\\s+\\w+)?\\s*$", " DESC$1");
            if (to > i + 1) {
                replace("order reversed", i + 2, to, reversed);
            }
        }
    }

    private void value(int i) {
        var token = tokens.get(i);
        if (FUNCTIONS.containsKey(token.upper) && is(i + 1, "(")) {
            replace("function changed", i, i, FUNCTIONS.get(token.upper));
        }
        if (is(i, "COALESCE") && is(i + 1, "(")) {
            var comma = until(i + 2, t -> tokens.get(t).depth == tokens.get(i + 2).depth && is(t, ","));
            var close = until(i + 2, t -> tokens.get(t).depth < tokens.get(i + 2).depth);
            if (comma < close) {
                replace("coalesce value", i, close, text(i + 2, comma - 1));
            }
        }
        if (token.text.equals("'[)'")) {
            replace("bounds of a range", i, i, "'[]'");
        }
        if (token.text.matches("\\d+") && token.text.length() < 9 && !is(i - 1, "::") && !isTypeLength(i)) {
            replace(
                    is(i - 1, "LIMIT") ? "LIMIT moved" : "constant moved",
                    i,
                    i,
                    String.valueOf(Long.parseLong(token.text) + 1));
        }
        if (is(i - 1, "LIMIT") && token.text.matches("[:?]\\w*")) {
            replace("LIMIT moved", i, i, token.text + " + 1");
        }
    }

    /** CHECK, UNIQUE and the two sides of a policy. What may be null is said a second time by the code. */
    private void constraint(int i) {
        var guards = is(i, "CHECK") || is(i, "USING") && statement(i).contains("POLICY");
        if (guards && is(i + 1, "(")) {
            var close = until(i + 2, t -> tokens.get(t).depth < tokens.get(i + 2).depth);
            if (!text(i + 2, close - 1).equalsIgnoreCase("true")) {
                replace(
                        statement(i).contains("POLICY") ? "policy opened" : "constraint dropped",
                        i + 2,
                        close - 1,
                        "true");
            }
        }
        if (is(i, "UNIQUE") && is(i - 1, "CREATE")) {
            replace("constraint dropped", i, i, "");
        }
    }

    private boolean isTypeLength(int i) {
        return is(i - 1, "(")
                        && i > 1
                        && tokens.get(i - 2).upper.matches("NUMERIC|VARCHAR|CHAR|BIT|TIMESTAMPTZ|DECIMAL")
                || is(i - 1, ",") && is(i - 3, "(") && is(i - 4, "NUMERIC");
    }

    private boolean closesBetween(int i) {
        var depth = tokens.get(i).depth;
        for (var t = i - 1; t >= 0 && tokens.get(t).depth >= depth; t--) {
            if (tokens.get(t).depth == depth
                    && Set.of("BETWEEN", "AND", "OR", "WHERE").contains(tokens.get(t).upper)) {
                return is(t, "BETWEEN");
            }
        }
        return false;
    }

    private boolean joins(int i) {
        var depth = tokens.get(i).depth;
        for (var t = i - 1; t >= 0 && tokens.get(t).depth >= depth; t--) {
            if (tokens.get(t).depth == depth
                    && Set.of("JOIN", "ON", "WHERE", "POLICY", "INDEX", "TRIGGER", ";")
                            .contains(tokens.get(t).upper)) {
                return is(t, "JOIN");
            }
        }
        return false;
    }

    private boolean thenFollows(int i) {
        var then = until(i + 1, t -> Set.of("THEN", ";").contains(tokens.get(t).upper));
        return then < tokens.size() && then > i + 1 && is(then, "THEN");
    }

    private boolean followedByLogical(int last) {
        return is(last + 1, "AND") || is(last + 1, "OR");
    }

    private boolean tokensBefore(int i, String... words) {
        return Set.of(words).contains(i > 0 ? tokens.get(i - 1).upper : "");
    }

    /** The last token of the condition that begins there. */
    private int last(int from) {
        return until(from, t -> ends(t, from)) - 1;
    }

    private boolean ends(int t, int from) {
        var token = tokens.get(t);
        return token.depth < tokens.get(from).depth
                || token.depth == tokens.get(from).depth && ENDS.contains(token.upper) && !belongsInside(t);
    }

    private boolean belongsInside(int t) {
        return is(t, "AND") && closesBetween(t) || is(t, "FROM") && is(t - 1, "DISTINCT");
    }

    /** The first token of the condition that ends there. */
    private int first(int to) {
        var t = to;
        while (t > 0 && !begins(t - 1, to)) {
            t--;
        }
        return t;
    }

    private boolean begins(int t, int to) {
        var token = tokens.get(t);
        var keyword = ENDS.contains(token.upper) || CONDITIONS.contains(token.upper) && !is(t, "EXISTS");
        return token.depth < tokens.get(to).depth
                || token.depth == tokens.get(to).depth && keyword && !belongsInside(t);
    }

    private int until(int from, IntPredicate stops) {
        var t = from;
        while (t < tokens.size() && !stops.test(t)) {
            t++;
        }
        return t;
    }

    /** The words of the statement so far. */
    private String statement(int i) {
        var t = i;
        while (t > 0 && !is(t - 1, ";")) {
            t--;
        }
        return " " + text(t, Math.min(i, t + 3)).toUpperCase() + " ";
    }

    private boolean is(int i, String word) {
        return i >= 0 && i < tokens.size() && tokens.get(i).upper.equals(word);
    }

    private String text(int from, int to) {
        return to < from
                ? ""
                : whole.substring(tokens.get(from).start, tokens.get(Math.min(to, tokens.size() - 1)).end);
    }

    private void replace(String kind, int from, int to, String replacement) {
        if (from >= 0 && to >= from && to < tokens.size()) {
            bugs.add(
                    Bug.of(file, whole, owner, "SQL " + kind, tokens.get(from).start, tokens.get(to).end, replacement));
        }
    }
}
