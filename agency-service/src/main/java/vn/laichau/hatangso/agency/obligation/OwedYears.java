package vn.laichau.hatangso.agency.obligation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Obligations, each as it is owed for one year, for which a statement asks together. */
public record OwedYears(List<OwedYear> all) {

    /** What such a statement reads: each obligation, the year that counts for it (null for any) and its place among them. */
    public static final String RELATION = "unnest(CAST(:obligations AS text[]), CAST(:years AS integer[]))"
            + " WITH ORDINALITY AS d(obligation, year, place)";

    /**
     * What the rows say of each; those of which there is none are left out.
     *
     * @param query reads {@link #RELATION} and gives its place with each row
     */
    @SuppressWarnings("unchecked")
    public <R> Map<OwedYear, List<R>> find(Query query, Function<Tuple, R> form) {
        Stream<Tuple> rows = query.setParameter(
                        "obligations", all.stream().map(OwedYear::code).toArray(String[]::new))
                .setParameter("years", all.stream().map(OwedYear::countedYear).toArray(Integer[]::new))
                .getResultStream();
        return rows.collect(groupingBy(
                row -> all.get(row.get("place", Long.class).intValue() - 1), mapping(form, toList())));
    }
}
