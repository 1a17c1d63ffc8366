package vn.laichau.hatangso.indicator.series;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.indicator.cache.AnswerCache;
import vn.laichau.hatangso.indicator.cache.AsOf;
import vn.laichau.hatangso.indicator.cache.Figures;
import vn.laichau.hatangso.indicator.cache.TaggedAnswer;
import vn.laichau.hatangso.indicator.definition.Definitions;
import vn.laichau.hatangso.indicator.definition.Indicator;
import vn.laichau.hatangso.indicator.series.aggregation.AsOfScope;
import vn.laichau.hatangso.indicator.territory.Territories;
import vn.laichau.hatangso.indicator.territory.Territory;
import vn.laichau.hatangso.indicator.territory.Territory.Level;

/** Answers what a reader asks of series, in any form, with what they may see of it. */
@ApplicationScoped
class SeriesResponses {

    private final ReadSeries readSeries;
    private final Definitions definitions;
    private final Territories territories;
    private final SeriesAudience reader;
    private final AnswerCache answers;

    SeriesResponses(
            ReadSeries readSeries,
            Definitions definitions,
            Territories territories,
            SeriesAudience reader,
            AnswerCache answers) {
        this.readSeries = readSeries;
        this.definitions = definitions;
        this.territories = territories;
        this.reader = reader;
        this.answers = answers;
    }

    /** Everything an answer depends on besides the figures. */
    private record Question(SeriesQuery asked, String form, LocalDate today, String eyes) {}

    RestResponse<SeriesResponse> json(SeriesQuery asked) {
        return get(asked, "json", answers::json).response();
    }

    /** @param form its name */
    TaggedAnswer get(SeriesQuery asked, String form, Function<SeriesResponse, byte[]> writing) {
        reader.requireMayRead(asked.level(), asked.operator());
        AsOf.notAfter(reader.today(), asked.asOf());
        var question = new Question(asked, form, reader.today(), reader.eyes());
        return answers.get(question, Figures.of(asked.indicators()), () -> writing.apply(answer(asked)));
    }

    private SeriesResponse answer(SeriesQuery asked) {
        var asOfScope = reader.knowledge(asked.asOf(), asked.operator());
        var map = Optional.ofNullable(asked.geography()).orElseGet(reader::today);
        var question = new ReadSeries.Question(
                chosen(asked.indicators(), asOfScope),
                units(asked, map, asOfScope),
                asked.firstDay(),
                asked.lastDay(),
                asked.every(),
                asked.operator(),
                asOfScope);
        var items = readSeries.read(question).stream().map(this::item).toList();
        return new SeriesResponse(map, asOfScope.current() ? reader.today() : asked.asOf(), items);
    }

    private List<Territory> units(SeriesQuery asked, LocalDate map, AsOfScope asOfScope) {
        var found = asked.territory() == null
                ? territories.province(map, asOfScope.at())
                : territories.find(asked.territory(), map, asOfScope.at());
        var whole = found.orElseThrow(CommonProblem.NOT_FOUND::asIs);
        // A village may be named as a level, or by its own code.
        reader.requireMayRead(whole.level(), asked.operator());
        if (asked.level() == Level.VILLAGE && (asked.indicators().size() != 1 || whole.level() == Level.PROVINCE)) {
            throw CommonProblem.INVALID_REQUEST.because(
                    "Số liệu từng thôn bản: hãy chọn một chỉ tiêu và một xã",
                    "Values per village: choose one indicator and one commune");
        }
        return asked.level() == null
                ? List.of(whole)
                : territories.onMap(map, asked.level(), whole.id(), asOfScope.at());
    }

    private List<Indicator> chosen(List<String> codes, AsOfScope asOfScope) {
        if (codes.size() == 1) {
            return List.of(
                    definitions.findIndicator(codes.get(0), asOfScope.at()).orElseThrow(CommonProblem.NOT_FOUND::asIs));
        }
        var all = definitions.listIndicators(asOfScope.at());
        if (codes.isEmpty()) {
            return all;
        }
        var chosen = all.stream().filter(i -> codes.contains(i.code())).toList();
        if (chosen.size() < codes.stream().distinct().count()) {
            throw CommonProblem.NOT_FOUND.asIs();
        }
        return chosen;
    }

    private SeriesItem item(TerritorySeries series) {
        var values = series.values().stream().map(reader::visible).toList();
        var indicator = series.indicator();
        return new SeriesItem(
                indicator.code(),
                indicator.unit(),
                SeriesTerritory.of(series.unit()),
                indicator.breakInSeries(),
                values);
    }
}
