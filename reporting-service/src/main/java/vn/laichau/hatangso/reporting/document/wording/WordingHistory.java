package vn.laichau.hatangso.reporting.document.wording;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.laichau.hatangso.chassis.caller.Callers;
import vn.laichau.hatangso.chassis.database.Sql;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.reporting.document.paragraph.Paragraph;

/** The kept wordings. None is ever overwritten. */
@ApplicationScoped
public class WordingHistory {

    /** Relies on versions of one paragraph counting up by one. */
    private static final String PRESENT = """
            SELECT DISTINCT ON (paragraph) paragraph, version, wording, typed, name AS by, at
            FROM paragraph_wording WHERE report = ? AND language = ?
            ORDER BY paragraph, version DESC
            """;

    private static final String HISTORY = """
            SELECT version, wording, typed, name AS by, at FROM paragraph_wording
            WHERE report = ? AND language = ? AND paragraph = ? ORDER BY version
            """;

    private static final String WRITE = """
            INSERT INTO paragraph_wording (report, language, paragraph, version, wording, typed, subject, name, at)
            VALUES (?, ?, ?, ?, nullif(?, ''), ?, ?, ?, ?)
            """;

    private final Sql sql;
    private final Callers callers;
    private final Clock clock;

    WordingHistory(Sql sql, Callers callers, Clock clock) {
        this.sql = sql;
        this.callers = callers;
        this.clock = clock;
    }

    /**
     * One of a paragraph's wordings.
     *
     * @param wording null where it went back to the generated one
     * @param typed figures that were typed
     */
    record Kept(long version, String wording, List<String> typed, String by, OffsetDateTime at) {

        Latest latest() {
            return new Latest(version, wording == null ? null : new Paragraph.Edit(wording, typed));
        }
    }

    private record Row(String paragraph, Kept kept) {}

    /**
     * The last version of a paragraph that a person worded.
     *
     * @param edit null where it went back to the generated wording
     */
    record Latest(long version, Paragraph.Edit edit) {

        static Map<String, Paragraph.Edit> edits(Map<String, Latest> latest) {
            return latest.entrySet().stream()
                    .filter(one -> one.getValue().edit() != null)
                    .collect(toMap(Map.Entry::getKey, one -> one.getValue().edit()));
        }
    }

    /** What counts now, by paragraph; those that went back to the generated wording are left out. */
    @Transactional
    public Map<String, Paragraph.Edit> present(UUID report, Language language) {
        return Latest.edits(latest(report, language));
    }

    /** By paragraph. */
    Map<String, Latest> latest(UUID report, Language language) {
        return sql.list(Row.class, PRESENT, report, language).stream()
                .collect(toMap(Row::paragraph, row -> row.kept().latest()));
    }

    List<Kept> history(UUID report, Language language, String paragraph) {
        return sql.list(Kept.class, HISTORY, report, language, paragraph);
    }

    /** @param edit null to go back to the generated wording */
    void write(UUID report, Language language, String paragraph, long version, Paragraph.Edit edit) {
        var caller = callers.get();
        sql.update(
                WRITE,
                report,
                language,
                paragraph,
                version,
                edit == null ? null : edit.wording(),
                edit == null ? List.of() : edit.typed(),
                caller.subject(),
                caller.name(),
                clock.instant());
    }
}
