package vn.laichau.hatangso.indicator.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.indicator.database.SqlFile;
import vn.laichau.hatangso.indicator.definition.Indicator;
import vn.laichau.hatangso.indicator.definition.Indicator.Aggregation;

/** Which villages became covered in a year, and which were found without; the rule stands in {@code series/village-coverage.sql}. */
@ApplicationScoped
class ReadVillageCoverage {

    private static final String COVERAGE = SqlFile.read("series/village-coverage.sql");

    private final Jdbi jdbi;

    ReadVillageCoverage(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * Runs in the caller's transaction.
     *
     * @param map day of the map whose villages are told of
     * @param knownAt what became known later does not count; provisional figures do
     * @return one entry for each union over operators of which figures of villages are known
     */
    public List<CoverageChange> in(int year, LocalDate map, List<Indicator> indicators, OffsetDateTime knownAt) {
        var unions = indicators.stream()
                .filter(indicator -> indicator.acrossOperators() == Aggregation.UNION)
                .collect(toMap(Indicator::id, Indicator::code));
        return jdbi
                .withHandle(handle -> handle.createQuery(COVERAGE)
                        .bindArray("indicators", Integer.class, unions.keySet())
                        .bind("map", map)
                        .bind("knownAt", knownAt)
                        .bind("end", LocalDate.of(year, 12, 31))
                        .bind("endBefore", LocalDate.of(year - 1, 12, 31))
                        .mapTo(Row.class)
                        .list())
                .stream()
                .collect(groupingBy(Row::indicator, LinkedHashMap::new, toList()))
                .entrySet()
                .stream()
                .map(of -> change(unions.get(of.getKey()), year, of.getValue()))
                .toList();
    }

    private static CoverageChange change(String indicator, int year, List<Row> villages) {
        var before = count(villages, row -> row.coveredBefore() != null);
        return new CoverageChange(
                indicator,
                Integer.toString(year),
                Integer.toString(year - 1),
                villages.size(),
                before,
                count(villages, Row::reported),
                count(villages, row -> !row.covered()),
                some(villages, row -> row.covered() && Boolean.FALSE.equals(row.coveredBefore())),
                some(villages, row -> before > 0 && !row.covered() && !Boolean.FALSE.equals(row.coveredBefore())),
                villages.stream()
                        .map(Row::recordedAt)
                        .max(Comparator.naturalOrder())
                        .orElseThrow(),
                villages.stream().mapToLong(Row::version).max().orElseThrow(),
                FigureSource.together(villages.stream().flatMap(Row::brought)));
    }

    private static int count(List<Row> rows, Predicate<Row> chosen) {
        return (int) rows.stream().filter(chosen).count();
    }

    private static List<CoverageChange.Village> some(List<Row> rows, Predicate<Row> chosen) {
        return rows.stream().filter(chosen).map(Row::village).toList();
    }

    /**
     * Public because Jdbi makes it from rows.
     *
     * @param sources of the figures that it stands by: kind, reference and item, parted by tabulators
     * @param version number of the newest revision among them
     */
    public record Row(
            int indicator,
            String code,
            String typeVi,
            String nameVi,
            String nameEn,
            String commune,
            String communeType,
            String communeVi,
            String communeEn,
            boolean covered,
            Boolean coveredBefore,
            boolean reported,
            List<String> sources,
            long version,
            OffsetDateTime recordedAt) {

        Stream<FigureSource> brought() {
            return sources.stream()
                    .map(source -> source.split("\t", 3))
                    .map(part -> new FigureSource(part[0], part[1], part[2], 1));
        }

        CoverageChange.Village village() {
            return new CoverageChange.Village(
                    code,
                    Text.of(typeVi + " " + nameVi, nameEn),
                    new CoverageChange.Commune(commune, Text.of(communeType + " " + communeVi, communeEn)),
                    coveredBefore != null,
                    FigureSource.together(brought()));
        }
    }
}
