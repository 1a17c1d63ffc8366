package vn.laichau.hatangso.chassis.personaldata;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Stream;
import vn.laichau.hatangso.chassis.audit.Actors;
import vn.laichau.hatangso.chassis.caller.Caller;
import vn.laichau.hatangso.chassis.database.Sql;
import vn.laichau.hatangso.chassis.personaldata.PersonalData.FoundBy;
import vn.laichau.hatangso.chassis.personaldata.PersonalData.OwnAct;
import vn.laichau.hatangso.chassis.personaldata.PersonalData.OwnPlace;

/** The rows that name who asks, with the rights of who asks; of the audit by a function that shows nobody else's. */
@ApplicationScoped
class OwnRows {

    /** A name is the whole of a column, or of a string in its JSON. */
    private static final String COUNTED = """
            SELECT count(*) FILTER (WHERE kept.account = own.account) AS by_account,
                   count(*) FILTER (WHERE kept.account <> own.account AND EXISTS (
                       SELECT FROM unnest(own.names) name
                       WHERE said = name OR strpos(said, to_json(name)::text) > 0)) AS by_name
            FROM (SELECT ?::text AS account, ?::text[] AS names) own,
                 (SELECT %s::text AS account, %s::text AS said FROM %s) kept
            """;

    private final Sql sql;
    private final Actors actors;
    private final PersonalDataRegister register;

    OwnRows(Sql sql, Actors actors, PersonalDataRegister register) {
        this.sql = sql;
        this.actors = actors;
        this.register = register;
    }

    /** An act and its place among all. */
    record Numbered(long id, OwnAct act) {}

    /** That somebody took home what is kept of him is an act too. */
    @Transactional
    public void note(String path) {
        sql.update("SELECT audit_note(?::jsonb, 'READ', ?, NULL)", actors.current(), path);
    }

    /** Those with rows. */
    @Transactional
    public List<OwnPlace> places(Caller caller) {
        var names = names(caller);
        return register.columns().stream()
                .flatMap(column -> places(column, caller, names))
                .filter(place -> place.rows() > 0)
                .toList();
    }

    /** By the account where the table has one; then a namesake's rows are not counted. */
    private Stream<OwnPlace> places(String place, Caller caller, List<String> names) {
        var column = place.split("\\.");
        var hasAccount = register.columns().contains(column[0] + ".subject");
        var query = COUNTED.formatted(hasAccount ? "subject" : column[1], column[1], column[0]);
        var counted = sql.get(Counted.class, query, caller.subject(), names);
        var byAccount = new OwnPlace(place, FoundBy.ACCOUNT, counted.byAccount());
        return hasAccount
                ? Stream.of(byAccount)
                : Stream.of(byAccount, new OwnPlace(place, FoundBy.NAME, counted.byName()));
    }

    private record Counted(long byAccount, long byName) {}

    /** The present one, and those of before that the audit remembers. */
    private List<String> names(Caller caller) {
        return sql.list(String.class, "SELECT audit_own_names() UNION SELECT ?", caller.name());
    }

    @Transactional
    public List<Numbered> acts(long after, int most) {
        return sql.list(Numbered.class, "SELECT * FROM audit_own(?, ?)", after, most);
    }
}
