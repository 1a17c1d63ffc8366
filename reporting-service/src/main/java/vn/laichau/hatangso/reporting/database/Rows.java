package vn.laichau.hatangso.reporting.database;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.laichau.hatangso.reporting.json.ExactJson;

/** A query whose rows become records: each column is the member of its name, {@code issued_on} the member {@code issuedOn}. */
public final class Rows<T extends Record> {

    private static final Pattern NEXT_WORD = Pattern.compile("_(\\w)");

    private final Query query;
    private final Class<T> type;

    private Rows(Query query, Class<T> type) {
        this.query = query;
        this.type = type;
    }

    public static <T extends Record> Rows<T> of(Class<T> type, EntityManager database, String sql) {
        return new Rows<>(database.createNativeQuery(sql, Tuple.class), type);
    }

    public Rows<T> with(String parameter, Object value) {
        query.setParameter(parameter, value);
        return this;
    }

    public List<T> list() {
        List<?> rows = query.getResultList();
        return rows.stream().map(row -> read(columns((Tuple) row))).toList();
    }

    public Optional<T> first() {
        return list().stream().findFirst();
    }

    private static Map<String, Object> columns(Tuple row) {
        var columns = new HashMap<String, Object>();
        row.getElements()
                .forEach(column -> columns.put(
                        NEXT_WORD
                                .matcher(column.getAlias())
                                .replaceAll(word -> word.group(1).toUpperCase(Locale.ROOT)),
                        row.get(column.getAlias())));
        return columns;
    }

    /** A member without a column is null. */
    private T read(Map<String, Object> columns) {
        var members = type.getRecordComponents();
        var values = Arrays.stream(members)
                .map(member -> ExactJson.convert(columns.get(member.getName()), member.getGenericType()))
                .toArray();
        try {
            var constructor = type.getDeclaredConstructor(
                    Arrays.stream(members).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException unfit) {
            throw new IllegalStateException(type.getName(), unfit);
        }
    }
}
