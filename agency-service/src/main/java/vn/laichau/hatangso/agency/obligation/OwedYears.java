package vn.laichau.hatangso.agency.obligation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import org.hibernate.query.TupleTransformer;
import vn.laichau.hatangso.agency.database.Rows;

/** Obligations, each as it is owed for one year, for which a statement asks together. */
public record OwedYears(List<OwedYear> all) {

    /** What such a statement reads: each obligation, the year that counts for it (null for any) and its place among them. */
    public static final String RELATION = "unnest(CAST(:obligations AS text[]), CAST(:years AS integer[]))"
            + " WITH ORDINALITY AS d(obligation, year, place)";

    /**
     * What the rows say of each; those of which there is none are left out.
     *
     * @param sql reads {@link #RELATION}, and gives its place as the first column of each row, before the members of the type
     * @param parameters of the statement beside those of the relation
     */
    public <R extends Record> Map<OwedYear, List<R>> find(
            EntityManager database, String sql, Class<R> type, Map<String, Object> parameters) {
        var query = database.unwrap(Session.class)
                .createNativeQuery(sql, Object[].class)
                .setTupleTransformer(new Places<>(new Rows<>(type)))
                .setParameter("obligations", all.stream().map(OwedYear::code).toArray(String[]::new))
                .setParameter("years", all.stream().map(OwedYear::countedYear).toArray(Integer[]::new));
        parameters.forEach(query::setParameter);
        return query.stream().collect(groupingBy(row -> all.get(row.place() - 1), mapping(Placed::said, toList())));
    }

    private record Placed<R>(int place, R said) {}

    private record Places<R extends Record>(Rows<R> rows) implements TupleTransformer<Placed<R>> {

        @Override
        public Placed<R> transformTuple(Object[] columns, String[] names) {
            var said = rows.transformTuple(Arrays.copyOfRange(columns, 1, columns.length), names);
            return new Placed<>(((Number) columns[0]).intValue(), said);
        }
    }
}
