package vn.laichau.hatangso.agency.database;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.hibernate.query.TupleTransformer;
import vn.laichau.hatangso.chassis.database.Records;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.chassis.time.VietnamTime;

/**
 * Makes a record of each row of a query: the columns are its members, in their order. A text is two of them, Vietnamese and
 * English; a word becomes the constant of an enum, an array of texts a list, and an instant the time in Vietnam, where the member is one.
 */
public record Rows<T extends Record>(Class<T> type) implements TupleTransformer<T> {

    public static <T extends Record> NativeQuery<T> of(EntityManager database, String sql, Class<T> type) {
        return database.unwrap(Session.class)
                .createNativeQuery(sql, Object[].class)
                .setTupleTransformer(new Rows<>(type));
    }

    @Override
    public T transformTuple(Object[] columns, String[] names) {
        var types = Records.types(type);
        var members = new Object[types.length];
        for (int member = 0, column = 0; member < types.length; member++) {
            members[member] = types[member] == Text.class
                    ? Text.of((String) columns[column++], (String) columns[column++])
                    : member(columns[column++], types[member]);
        }
        return Records.of(type, members);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Object member(Object column, Class<?> type) {
        if (column instanceof String name && type.isEnum()) {
            return Enum.valueOf((Class<? extends Enum>) type, name);
        }
        if (column instanceof String[] words) {
            return List.of(words);
        }
        return column instanceof Instant instant && type == OffsetDateTime.class ? VietnamTime.of(instant) : column;
    }
}
