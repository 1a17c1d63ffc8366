package vn.laichau.hatangso.indicator.sdmx;

import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.laichau.hatangso.chassis.http.QueryTimeConverters;
import vn.laichau.hatangso.chassis.problem.CommonErrorCode;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.problem.ErrorCode;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.chassis.time.VietnamTime;
import vn.laichau.hatangso.indicator.cache.AsOf;
import vn.laichau.hatangso.indicator.sdmx.cube.Component;
import vn.laichau.hatangso.indicator.sdmx.cube.CubeQuery;
import vn.laichau.hatangso.indicator.sdmx.cube.SeriesKey;
import vn.laichau.hatangso.indicator.sdmx.data.DataDetail;
import vn.laichau.hatangso.indicator.series.TimeRange;

/** What a query of SDMX can say of data, in the words of both versions; what is not said is left open. */
public final class DataParameters {

    private static final Text KEY = Text.of(
            "khóa có bốn phần cách nhau bằng dấu chấm (tần suất, chỉ tiêu, địa bàn, doanh nghiệp), hoặc all",
            "a key has four places parted by dots (frequency, indicator, area, operator), or is all");

    private static final Text BOUND = Text.of(
            "cần eq, ge hay le và một kỳ, ví dụ ge:2020+le:2025",
            "eq, ge or le and a period are needed, such as ge:2020+le:2025");

    private static final String NONE = "none";
    private static final int DAY = 10;

    /** All attributes are those of observations: of series and of the whole there are none. */
    private static final List<String> ATTRIBUTES =
            List.of("dsd", "msd", "all", "obs", NONE, "series", "dataset", "dataset,series");

    private static final Set<String> OF_OBSERVATIONS = Set.of("dsd", "msd", "all", "obs");

    /** Figures are not older; whoever asks from an earlier year on asks for all. */
    private static final String BEFORE_ALL = "1[0-9]{3}(-.*)?";

    @QueryParam("format")
    @Parameter(description = "jsondata, csv, csv1, genericdata, structurespecificdata or xmldata; else by Accept")
    String format;

    @QueryParam("startPeriod")
    @Parameter(description = "First period or day that counts (2.1)", example = "2023")
    String startPeriod;

    @QueryParam("endPeriod")
    @Parameter(description = "Last period or day that counts (2.1)")
    String endPeriod;

    @QueryParam("c[TIME_PERIOD]")
    @Parameter(description = "Periods (3.0): eq, ge or le and a period, parted by plus")
    String period;

    @QueryParam("c[FREQ]")
    @Parameter(description = "Frequencies (3.0), parted by commas")
    String frequencies;

    @QueryParam("c[INDICATOR]")
    @Parameter(description = "Codes of indicators (3.0), parted by commas")
    String indicators;

    @QueryParam("c[REF_AREA]")
    @Parameter(description = "Codes of areas (3.0), parted by commas")
    String areas;

    @QueryParam("updatedAfter")
    @Parameter(description = "Only values that became known after this instant or day")
    String updatedAfter;

    @QueryParam("firstNObservations")
    @Parameter(description = "How many values of each series, from its beginning")
    Integer first;

    @QueryParam("lastNObservations")
    @Parameter(description = "How many values of each series, from its end")
    Integer last;

    @QueryParam("detail")
    @Parameter(description = "full, dataonly, serieskeysonly or nodata (2.1)")
    String detail;

    @QueryParam("attributes")
    @Parameter(description = "dsd, msd, all or obs; none, series and dataset leave those of observations out (3.0)")
    String attributes;

    @QueryParam("measures")
    @Parameter(description = "all, or none, which leaves the measure out (3.0)")
    String measures;

    @QueryParam("dimensionAtObservation")
    @Parameter(description = "TIME_PERIOD groups values into series, AllDimensions does not")
    String dimensionAtObservation;

    @QueryParam("includeHistory")
    @Parameter(description = "Only false: what was known before is asked for by asOf")
    boolean includeHistory;

    @QueryParam("geography")
    @Parameter(description = "Day of the map; today without it")
    LocalDate geography;

    @QueryParam("asOf")
    @Parameter(description = "Day whose knowledge counts; today without it")
    LocalDate asOf;

    CubeQuery query(String key, Clock clock) {
        require(!includeHistory, "includeHistory", CommonErrorCode.NOT_IN_LIST, "false");
        return new CubeQuery(
                keys(key),
                filters(),
                bound("startPeriod", startPeriod, "ge", TimeRange::begin, true),
                bound("endPeriod", endPeriod, "le", TimeRange::end, false),
                updatedAfter(updatedAfter),
                count("firstNObservations", first),
                count("lastNObservations", last),
                geography,
                AsOf.notAfter(LocalDate.now(clock), asOf));
    }

    DataDetail detail() {
        var word = oneOf("detail", detail, List.of("full", "dataonly", "serieskeysonly", "nodata"));
        var at = oneOf("dimensionAtObservation", dimensionAtObservation, List.of("TIME_PERIOD", "AllDimensions"));
        var withAttributes =
                OF_OBSERVATIONS.contains(oneOf("attributes", attributes, ATTRIBUTES)) && !word.equals("dataonly");
        var withValues = !NONE.equals(oneOf("measures", measures, List.of("all", NONE))) && !word.equals("nodata");
        var keysAlone = word.equals("serieskeysonly") || !withAttributes && !withValues;
        return new DataDetail(!keysAlone, withValues, withAttributes, at.equals("AllDimensions"));
    }

    static List<SeriesKey> keys(String key) {
        var read = SeriesKey.read(key);
        require(
                read.isPresent() || key.split("[+,]", -1).length <= SeriesKey.MOST_ALTERNATIVES,
                "key",
                CommonErrorCode.TOO_MANY,
                SeriesKey.MOST_ALTERNATIVES);
        require(read.isPresent(), "key", CommonErrorCode.WRONG_FORMAT, KEY);
        return read.get();
    }

    /** In a query a plus that is not written as %2B is a space. */
    static OffsetDateTime updatedAfter(String text) {
        if (text == null) {
            return null;
        }
        if (text.length() == DAY) {
            return QueryTimeConverters.day("updatedAfter", text)
                    .atStartOfDay(VietnamTime.ZONE)
                    .toOffsetDateTime();
        }
        return local(text) == null
                ? QueryTimeConverters.instant("updatedAfter", text.replace(' ', '+'))
                : local(text).atZone(VietnamTime.ZONE).toOffsetDateTime();
    }

    /** Null for one with an offset, or for none at all. */
    private static LocalDateTime local(String text) {
        try {
            return LocalDateTime.parse(text);
        } catch (DateTimeParseException other) {
            return null;
        }
    }

    private List<SeriesKey> filters() {
        return Stream.of(
                        filter("c[FREQ]", Component.FREQ, frequencies),
                        filter("c[INDICATOR]", Component.INDICATOR, indicators),
                        filter("c[REF_AREA]", Component.REF_AREA, areas))
                .filter(Objects::nonNull)
                .toList();
    }

    private static SeriesKey filter(String name, Component component, String codes) {
        if (codes == null) {
            return null;
        }
        var named = new TreeSet<>(Arrays.asList(codes.split(",")));
        require(
                named.size() <= SeriesKey.MOST_ALTERNATIVES,
                name,
                CommonErrorCode.TOO_MANY,
                SeriesKey.MOST_ALTERNATIVES);
        return SeriesKey.only(component, named);
    }

    /** By the parameter of 2.1, or by the part of 3.0's filter that begins with this operator. */
    private LocalDate bound(
            String name, String text, String operator, BiFunction<String, String, LocalDate> day, boolean isFirst) {
        if (text != null) {
            return isFirst && text.matches(BEFORE_ALL) ? null : day.apply(name, text);
        }
        return period == null
                ? null
                : Arrays.stream(period.split("[+ ]"))
                        .map(DataParameters::condition)
                        .filter(one -> Set.of(operator, "eq").contains(one[0]))
                        .map(one -> day.apply("c[TIME_PERIOD]", one[1]))
                        .findFirst()
                        .orElse(null);
    }

    private static String[] condition(String text) {
        var parts = text.split(":", 2);
        var whole = parts.length == 1 ? new String[] {"eq", text} : parts;
        require(Set.of("eq", "ge", "le").contains(whole[0]), "c[TIME_PERIOD]", CommonErrorCode.WRONG_FORMAT, BOUND);
        return whole;
    }

    private static Integer count(String name, Integer number) {
        require(number == null || number > 0, name, CommonErrorCode.NOT_POSITIVE);
        return number;
    }

    /** The first of them where nothing is said. */
    private static String oneOf(String name, String value, List<String> known) {
        require(value == null || known.contains(value), name, CommonErrorCode.NOT_IN_LIST, String.join(", ", known));
        return value == null ? known.get(0) : value;
    }

    static void require(boolean holds, String name, ErrorCode code, Object... values) {
        if (!holds) {
            throw CommonProblem.INVALID_REQUEST.at(List.of(code.at(name, values)));
        }
    }
}
