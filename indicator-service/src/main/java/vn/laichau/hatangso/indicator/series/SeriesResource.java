package vn.laichau.hatangso.indicator.series;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.indicator.definition.Definitions;
import vn.laichau.hatangso.indicator.definition.Indicator;
import vn.laichau.hatangso.indicator.territory.Territories;
import vn.laichau.hatangso.indicator.territory.Territory;
import vn.laichau.hatangso.indicator.territory.Territory.Level;

@Path("/api/v1/series")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Series", description = "Values over time, on either map")
class SeriesResource {

    private static final LocalDate BEGINNING = LocalDate.of(1900, 1, 1);
    private static final LocalDate END = LocalDate.of(2999, 12, 31);

    private final ReadSeries readSeries;
    private final Definitions definitions;
    private final Territories territories;
    private final SeriesReader reader;

    SeriesResource(ReadSeries readSeries, Definitions definitions, Territories territories, SeriesReader reader) {
        this.readSeries = readSeries;
        this.definitions = definitions;
        this.territories = territories;
        this.reader = reader;
    }

    @GET
    @PermitAll
    @Transactional
    @Operation(
            summary =
                    "Values of indicators over time, each native, restated from units of another map, or not derivable",
            description =
                    "territory is a code on the map of the day geography (default: today), the province without it."
                            + " With level all units of that level within it. asOf: as it was known at the end of that day. Everyone"
                            + " sees final values; signed-in State bodies also provisional ones, villages and what each operator"
                            + " contributes; an operator sees its own contribution.")
    @APIResponse(responseCode = "200", description = "A series for each indicator and unit")
    @APIResponse(responseCode = "403", description = "forbidden: values per village or operator are internal")
    @APIResponse(responseCode = "404", description = "not-found: no such indicator, or no such territory on that map")
    public SeriesAnswer get(
            @QueryParam("indicator") List<String> indicators,
            @QueryParam("territory") String territory,
            @QueryParam("level") Level level,
            @QueryParam("from") LocalDate from,
            @QueryParam("to") LocalDate to,
            @QueryParam("geography") LocalDate geography,
            @QueryParam("operator") String operator,
            @QueryParam("every") @DefaultValue("RECORDED") Granularity every,
            @QueryParam("asOf") LocalDate asOf) {
        reader.requireMayRead(level, operator);
        var knowledge = reader.knowledge(asOf, operator);
        var map = geography == null ? reader.today() : geography;
        var whole = whole(territory, map);
        if (level == Level.VILLAGE && (indicators.size() != 1 || whole.level() == Level.PROVINCE)) {
            throw CommonProblem.INVALID_REQUEST.because(
                    "Số liệu từng thôn bản: hãy chọn một chỉ tiêu và một xã",
                    "Values per village: choose one indicator and one commune");
        }
        var units = level == null ? List.of(whole) : territories.onMap(map, level, whole.id());
        var question = new ReadSeries.Question(
                chosen(indicators, knowledge),
                units,
                Optional.ofNullable(from).orElse(BEGINNING),
                Optional.ofNullable(to).orElse(END),
                every,
                operator,
                knowledge);
        var items = readSeries.read(question).stream().map(this::item).toList();
        return new SeriesAnswer(map, knowledge.current() ? reader.today() : asOf, items);
    }

    private List<Indicator> chosen(List<String> codes, Knowledge knowledge) {
        var all = definitions.listIndicators(null, knowledge.at());
        if (codes.isEmpty()) {
            return all;
        }
        var chosen = all.stream().filter(i -> codes.contains(i.code())).toList();
        if (chosen.size() < codes.stream().distinct().count()) {
            throw CommonProblem.NOT_FOUND.asIs();
        }
        return chosen;
    }

    private Territory whole(String code, LocalDate map) {
        return (code == null ? territories.province(map) : territories.find(code, map))
                .orElseThrow(CommonProblem.NOT_FOUND::asIs);
    }

    private SeriesItem item(UnitSeries series) {
        var values = series.values().stream()
                .map(value -> value.with(reader.visible(value.operators())))
                .toList();
        return new SeriesItem(series.indicator().code(), series.indicator().unit(), Place.of(series.unit()), values);
    }

    /**
     * Series of one question.
     *
     * @param geography day of the map
     * @param asOf day whose knowledge counts
     */
    public record SeriesAnswer(LocalDate geography, LocalDate asOf, List<SeriesItem> items) {}

    /**
     * Values of an indicator in one unit.
     *
     * @param unit of the values
     */
    public record SeriesItem(String indicator, String unit, Place territory, List<SeriesValue> values) {}

    /** A unit, as a reader of series needs it. */
    public record Place(String code, LocalDate validFrom, Level level, Text name, boolean demonstration) {

        static Place of(Territory unit) {
            return new Place(
                    unit.code(),
                    unit.validFrom(),
                    unit.level(),
                    Text.of(unit.typeVi() + " " + unit.nameVi(), unit.nameEn()),
                    unit.demonstration());
        }
    }
}
