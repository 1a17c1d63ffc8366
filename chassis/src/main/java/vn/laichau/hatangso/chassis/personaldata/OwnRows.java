package vn.laichau.hatangso.chassis.personaldata;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import vn.laichau.hatangso.chassis.audit.Actors;
import vn.laichau.hatangso.chassis.caller.Caller;
import vn.laichau.hatangso.chassis.database.SqlFunction;
import vn.laichau.hatangso.chassis.personaldata.PersonalData.FoundBy;
import vn.laichau.hatangso.chassis.personaldata.PersonalData.OwnAct;
import vn.laichau.hatangso.chassis.personaldata.PersonalData.OwnPlace;
import vn.laichau.hatangso.chassis.time.VietnamTime;

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

    private final DataSource database;
    private final Actors actors;
    private final PersonalDataRegister register;

    OwnRows(DataSource database, Actors actors, PersonalDataRegister register) {
        this.database = database;
        this.actors = actors;
        this.register = register;
    }

    /** An act and its place among all. */
    record Numbered(long id, OwnAct act) {}

    /** That somebody took home what is kept of him is an act too. */
    @Transactional
    public void note(String path) {
        execute("SELECT audit_note(?::jsonb, 'READ', ?, NULL)", statement -> {
            statement.setString(1, actors.current());
            statement.setString(2, path);
            return statement.execute();
        });
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
    private Stream<OwnPlace> places(String place, Caller caller, String[] names) {
        var column = place.split("\\.");
        var hasAccount = register.columns().contains(column[0] + ".subject");
        var sql = COUNTED.formatted(hasAccount ? "subject" : column[1], column[1], column[0]);
        return execute(sql, statement -> {
            statement.setString(1, caller.subject());
            statement.setArray(2, statement.getConnection().createArrayOf("text", names));
            try (var row = statement.executeQuery()) {
                row.next();
                var byAccount = new OwnPlace(place, FoundBy.ACCOUNT, row.getLong("by_account"));
                return hasAccount
                        ? Stream.of(byAccount)
                        : Stream.of(byAccount, new OwnPlace(place, FoundBy.NAME, row.getLong("by_name")));
            }
        });
    }

    /** The present one, and those of before that the audit remembers. */
    private String[] names(Caller caller) {
        return execute("SELECT audit_own_names() UNION SELECT ?", statement -> {
            statement.setString(1, caller.name());
            var names = new ArrayList<String>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
            }
            return names.toArray(String[]::new);
        });
    }

    @Transactional
    public List<Numbered> acts(long after, int most) {
        return execute("SELECT * FROM audit_own(?, ?)", statement -> {
            statement.setLong(1, after);
            statement.setInt(2, most);
            var found = new ArrayList<Numbered>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(new Numbered(
                            rows.getLong("id"),
                            new OwnAct(
                                    VietnamTime.of(rows.getTimestamp("at").toInstant()),
                                    rows.getString("action"),
                                    rows.getString("operation"),
                                    rows.getString("kind"),
                                    rows.getString("object"),
                                    rows.getString("organisation"),
                                    rows.getString("client"),
                                    rows.getString("address"))));
                }
            }
            return found;
        });
    }

    private <T> T execute(String sql, SqlFunction<PreparedStatement, T> work) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return work.apply(statement);
        } catch (SQLException failure) {
            throw new IllegalStateException("personal data", failure);
        }
    }
}
