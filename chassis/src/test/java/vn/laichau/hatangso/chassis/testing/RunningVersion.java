package vn.laichau.hatangso.chassis.testing;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the version that runs cannot live with while a release migrates beside it: its reads name what is gone, its writes leave out what
 * is demanded now. A release expands (adds what may be left out); the release after the last one that needed it contracts, and says in
 * a comment which migration brought what is used instead: {@code -- Contracts: V20270115103000__report_signatures.sql}.
 */
final class RunningVersion {

    private static final Pattern CONTRACTS = Pattern.compile("(?m)^-- Contracts: (\\S+\\.sql)$");

    /** Comments, routines and texts: what stands there is not done by the migration. */
    private static final Pattern NOT_DONE =
            Pattern.compile("(?s)--[^\\n]*|/\\*.*?\\*/|\\$(\\w*)\\$.*?\\$\\1\\$|'(?:[^']|'')*'");

    private static final Pattern MADE_HERE =
            Pattern.compile("(?i)^CREATE (?:UNLOGGED )?TABLE (?:IF NOT EXISTS )?(\\w+)");
    private static final Pattern ALTERED = Pattern.compile("(?is)^ALTER TABLE (?:IF EXISTS )?(?:ONLY )?(\\w+)\\s+(.*)");
    private static final Pattern INDEXED =
            Pattern.compile("(?is)^CREATE UNIQUE INDEX (?:CONCURRENTLY )?(?:\\w+ )?ON (\\w+).*");

    /** Of a whole statement. */
    private static final Map<String, Pattern> STATEMENTS = patterns(
            "takes away",
            "DROP (?!INDEX\\b).*",
            "renames",
            "ALTER (?!TABLE\\b)\\w+ .*\\bRENAME\\b.*",
            "empties",
            "TRUNCATE\\b.*",
            "takes a right away",
            "REVOKE\\b.*",
            "changes a type",
            "ALTER (TYPE|DOMAIN) (?!.*\\b(ADD VALUE|RENAME)\\b).*",
            "hides rows",
            "CREATE POLICY .*\\bAS RESTRICTIVE\\b.*");

    /** Of one clause of what is done to a table that was there. */
    private static final Map<String, Pattern> CLAUSES = patterns(
            "takes away",
            "DROP (?!CONSTRAINT\\b|NOT NULL\\b).*",
            "renames",
            "RENAME\\b.*",
            "changes a type",
            "ALTER (COLUMN )?\\w+ (SET DATA )?TYPE\\b.*",
            "demands a value",
            "ALTER (COLUMN )?\\w+ SET NOT NULL.*",
            "takes a default away",
            "ALTER (COLUMN )?\\w+ DROP (DEFAULT|IDENTITY|EXPRESSION).*",
            "demands a value of a new column",
            "ADD (COLUMN )?(?!CONSTRAINT\\b)(?=.*\\b(NOT NULL|PRIMARY KEY)\\b)(?!.*\\b(DEFAULT|GENERATED)\\b).*",
            "refuses what may be written",
            "ADD (CONSTRAINT \\w+ )?(CHECK|UNIQUE|PRIMARY KEY|FOREIGN KEY|EXCLUDE)\\b.*",
            "hides rows",
            "(ENABLE|FORCE) ROW LEVEL SECURITY.*");

    private RunningVersion() {}

    /**
     * @param sql of a migration that comes after the first release
     * @param earlier names of those before it
     * @return what is wrong, with the statement; empty when the version that runs can live with it
     */
    static List<String> refuses(String sql, Set<String> earlier) {
        var contracts =
                CONTRACTS.matcher(sql).results().map(found -> found.group(1)).toList();
        if (!contracts.isEmpty()) {
            return contracts.stream()
                    .filter(name -> !earlier.contains(name))
                    .map(name -> "contracts " + name + ", which is none of the migrations before it")
                    .toList();
        }
        var statements = statements(sql);
        var made = statements.stream()
                .flatMap(statement -> MADE_HERE.matcher(statement).results())
                .map(found -> found.group(1).toLowerCase())
                .collect(toSet());
        var wrong = new LinkedHashSet<String>();
        for (var statement : statements) {
            var altered = ALTERED.matcher(statement);
            var indexed = INDEXED.matcher(statement);
            if (altered.matches()) {
                if (!made.contains(altered.group(1).toLowerCase())) {
                    clauses(altered.group(2)).forEach(clause -> find(CLAUSES, clause, statement, wrong));
                }
            } else if (indexed.matches() && !made.contains(indexed.group(1).toLowerCase())) {
                wrong.add("refuses what may be written: " + statement);
            } else {
                find(STATEMENTS, statement, statement, wrong);
            }
        }
        return List.copyOf(wrong);
    }

    private static void find(Map<String, Pattern> rules, String text, String statement, Set<String> wrong) {
        rules.forEach((what, pattern) -> {
            if (pattern.matcher(text).matches()) {
                wrong.add(what + ": " + statement);
            }
        });
    }

    private static List<String> statements(String sql) {
        var done = NOT_DONE.matcher(sql).replaceAll(text -> text.group().matches("(?s)(--|/\\*).*") ? " " : "''");
        return Stream.of(done.split(";"))
                .map(statement -> statement.strip().replaceAll("\\s+", " "))
                .filter(statement -> !statement.isEmpty())
                .toList();
    }

    /** Parted by commas outside of brackets. */
    private static List<String> clauses(String actions) {
        var clauses = new ArrayList<String>();
        var depth = 0;
        var begin = 0;
        for (int i = 0; i < actions.length(); i++) {
            var sign = actions.charAt(i);
            depth += sign == '(' ? 1 : sign == ')' ? -1 : 0;
            if (sign == ',' && depth == 0) {
                clauses.add(actions.substring(begin, i).strip());
                begin = i + 1;
            }
        }
        clauses.add(actions.substring(begin).strip());
        return clauses;
    }

    private static Map<String, Pattern> patterns(String... namesAndPatterns) {
        var patterns = new LinkedHashMap<String, Pattern>();
        for (int i = 0; i < namesAndPatterns.length; i += 2) {
            patterns.put(namesAndPatterns[i], Pattern.compile("(?is)" + namesAndPatterns[i + 1]));
        }
        return patterns;
    }
}
