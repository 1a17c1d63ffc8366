package vn.laichau.hatangso.reporting.document.wording;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.laichau.hatangso.chassis.caller.Callers;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.chassis.time.VietnamTime;
import vn.laichau.hatangso.reporting.database.Rows;
import vn.laichau.hatangso.reporting.document.paragraph.Paragraph;

/** The kept wordings. None is ever overwritten. */
@ApplicationScoped
public class WordingHistory {

    /** Relies on versions of one paragraph counting up by one. */
    private static final String PRESENT = """
            SELECT DISTINCT ON (paragraph) paragraph, version, wording, array_to_string(typed, ' ') AS typed
            FROM paragraph_wording WHERE report = :report AND language = :language
            ORDER BY paragraph, version DESC
            """;

    private static final String HISTORY = """
            SELECT paragraph, version, wording, array_to_string(typed, ' ') AS typed, name AS by, at FROM paragraph_wording
            WHERE report = :report AND language = :language AND paragraph = :paragraph ORDER BY version
            """;

    private static final String WRITE = """
            INSERT INTO paragraph_wording (report, language, paragraph, version, wording, typed, subject, name, at)
            VALUES (:report, :language, :paragraph, :version, nullif(:wording, ''), string_to_array(:typed, ' '), :subject, :name, :at)
            """;

    private final EntityManager database;
    private final Callers callers;
    private final Clock clock;

    WordingHistory(EntityManager database, Callers callers, Clock clock) {
        this.database = database;
        this.callers = callers;
        this.clock = clock;
    }

    /**
     * One of a paragraph's wordings.
     *
     * @param wording null where it went back to the generated one
     * @param typed figures that were typed
     */
    record Kept(long version, String wording, List<String> typed, String by, OffsetDateTime at) {}

    private record Row(String paragraph, long version, String wording, String typed, String by, Instant at) {

        /** They hold no spaces. */
        List<String> figures() {
            return typed.isEmpty() ? List.of() : List.of(typed.split(" "));
        }

        Latest latest() {
            return new Latest(version, wording == null ? null : new Paragraph.Edit(wording, figures()));
        }

        Kept kept() {
            return new Kept(version, wording, figures(), by, VietnamTime.of(at));
        }
    }

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
        return Rows.of(Row.class, database, PRESENT)
                .with("report", report)
                .with("language", language.name())
                .list()
                .stream()
                .collect(toMap(Row::paragraph, Row::latest));
    }

    List<Kept> history(UUID report, Language language, String paragraph) {
        return Rows.of(Row.class, database, HISTORY)
                .with("report", report)
                .with("language", language.name())
                .with("paragraph", paragraph)
                .list()
                .stream()
                .map(Row::kept)
                .toList();
    }

    /** @param edit null to go back to the generated wording */
    void write(UUID report, Language language, String paragraph, long version, Paragraph.Edit edit) {
        var caller = callers.get();
        database.createNativeQuery(WRITE)
                .setParameter("report", report)
                .setParameter("language", language.name())
                .setParameter("paragraph", paragraph)
                .setParameter("version", version)
                .setParameter("wording", edit == null ? "" : edit.wording())
                .setParameter("typed", edit == null ? "" : String.join(" ", edit.typed()))
                .setParameter("subject", caller.subject())
                .setParameter("name", caller.name())
                .setParameter("at", clock.instant())
                .executeUpdate();
    }
}
