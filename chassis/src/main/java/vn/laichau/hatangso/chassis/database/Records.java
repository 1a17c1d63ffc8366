package vn.laichau.hatangso.chassis.database;

import static java.util.stream.Collectors.joining;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.chassis.time.VietnamTime;

/**
 * Rows as records: each member is the column of its name, {@code issuedOn} that of {@code issued_on}. A text is two columns,
 * {@code title_vi} and {@code title_en}, an array a list, an instant the time in Vietnam where the member is one; a record in the
 * record is of the same row. What is no record is the first column.
 */
public final class Records {

    private static final Pattern NEXT_WORD = Pattern.compile("(?<=[a-z0-9])[A-Z]");

    private static final ClassValue<Constructor<?>> CONSTRUCTORS = new ClassValue<>() {
        @Override
        protected Constructor<?> computeValue(Class<?> type) {
            try {
                var constructor = type.getDeclaredConstructor(Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getType)
                        .toArray(Class<?>[]::new));
                constructor.setAccessible(true);
                return constructor;
            } catch (NoSuchMethodException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    };

    private Records() {}

    @SuppressWarnings("unchecked")
    public static <T> T read(ResultSet row, Class<T> type) throws SQLException {
        return (T) (type.isRecord() ? whole(row, type) : value(row, 1, type));
    }

    /** The columns of a record, for a statement that reads it. */
    public static String columns(Class<?> type) {
        return Arrays.stream(type.getRecordComponents()).map(Records::column).collect(joining(", "));
    }

    /** The types of the members, in their order. */
    public static Class<?>[] types(Class<?> type) {
        return CONSTRUCTORS.get(type).getParameterTypes();
    }

    public static <T> T of(Class<T> type, Object... members) {
        try {
            return type.cast(CONSTRUCTORS.get(type).newInstance(members));
        } catch (ReflectiveOperationException | IllegalArgumentException unfit) {
            throw new IllegalStateException(type.getName(), unfit);
        }
    }

    private static String column(RecordComponent member) {
        return NEXT_WORD.matcher(member.getName()).replaceAll("_$0").toLowerCase(Locale.ROOT);
    }

    private static Object whole(ResultSet row, Class<?> type) throws SQLException {
        var members = type.getRecordComponents();
        var values = new Object[members.length];
        for (var i = 0; i < members.length; i++) {
            values[i] = member(row, column(members[i]), members[i].getType());
        }
        return of(type, values);
    }

    private static Object member(ResultSet row, String column, Class<?> type) throws SQLException {
        if (type == Text.class) {
            return Text.of(row.getString(column + "_vi"), row.getString(column + "_en"));
        }
        return type.isRecord() ? whole(row, type) : value(row, row.findColumn(column), type);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Object value(ResultSet row, int column, Class<?> type) throws SQLException {
        var value = row.getObject(column);
        if (value == null) {
            return null;
        }
        if (type.isEnum()) {
            return Enum.valueOf((Class<? extends Enum>) type, row.getString(column));
        }
        if (type == MonthDay.class) {
            return MonthDay.parse(row.getString(column));
        }
        if (type == List.class) {
            return List.of((Object[]) row.getArray(column).getArray());
        }
        if (type == Instant.class || type == OffsetDateTime.class) {
            var at = row.getObject(column, OffsetDateTime.class).toInstant();
            return type == Instant.class ? at : VietnamTime.of(at);
        }
        if (value instanceof Number number && (type == int.class || type == Integer.class)) {
            return number.intValue();
        }
        if (value instanceof Number number && (type == long.class || type == Long.class)) {
            return number.longValue();
        }
        return type.isInstance(value) || type.isPrimitive() ? value : row.getObject(column, type);
    }
}
