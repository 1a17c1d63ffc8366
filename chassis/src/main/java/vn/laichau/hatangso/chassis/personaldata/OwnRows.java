package vn.laichau.hatangso.chassis.personaldata;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import vn.laichau.hatangso.chassis.audit.Actors;
import vn.laichau.hatangso.chassis.caller.Caller;
import vn.laichau.hatangso.chassis.database.SqlFunction;
import vn.laichau.hatangso.chassis.personaldata.PersonalData.OwnAct;
import vn.laichau.hatangso.chassis.personaldata.PersonalData.OwnPlace;
import vn.laichau.hatangso.chassis.time.VietnamTime;

/** The rows that name who asks, with the rights of who asks; of the audit by a function that shows nobody else's. */
@ApplicationScoped
class OwnRows {

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
        return register.columns().stream()
                .map(column -> new OwnPlace(column, count(column, caller)))
                .filter(place -> place.rows() > 0)
                .toList();
    }

    private long count(String place, Caller caller) {
        var names = place.split("\\.");
        return execute("SELECT count(*) FROM %s WHERE %s IN (?, ?)".formatted(names[0], names[1]), statement -> {
            statement.setString(1, caller.subject());
            statement.setString(2, caller.name());
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
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
