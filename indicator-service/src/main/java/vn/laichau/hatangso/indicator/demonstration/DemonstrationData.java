package vn.laichau.hatangso.indicator.demonstration;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import vn.laichau.hatangso.indicator.PlanSettings;
import vn.laichau.hatangso.indicator.definition.Definitions;
import vn.laichau.hatangso.indicator.definition.Indicator;
import vn.laichau.hatangso.indicator.quality.FigureChecks;

/** Invents villages and figures, the same ones each time, in the caller's transaction. */
@ApplicationScoped
public class DemonstrationData {

    /** Any number; the figures hang on it. */
    private static final long SEED = 2023_12_14L;

    private final InventedMap map;
    private final InventedFigures figures;
    private final Definitions definitions;
    private final FigureChecks checks;
    private final Jdbi jdbi;
    private final boolean wanted;

    DemonstrationData(
            InventedMap map,
            InventedFigures figures,
            Definitions definitions,
            FigureChecks checks,
            Jdbi jdbi,
            PlanSettings settings) {
        this.map = map;
        this.figures = figures;
        this.definitions = definitions;
        this.checks = checks;
        this.jdbi = jdbi;
        this.wanted = settings.demonstration();
    }

    public boolean isWanted() {
        return wanted;
    }

    /** Does nothing unless wanted. */
    public void load() throws IOException {
        if (!wanted) {
            return;
        }
        var paths = Path.all();
        Map<String, Indicator> indicators =
                definitions.listIndicators().stream().collect(Collectors.toMap(Indicator::code, Function.identity()));
        jdbi.useHandle(handle -> {
            var communes = map.draw(handle, new Random(SEED));
            var invented = new ArrayList<Figure>();
            paths.forEach(path -> invented.addAll(figures(path, indicators.get(path.indicator()), communes)));
            figures.store(handle, invented);
            // Reports are asked for before the database would look at the figures by itself.
            handle.execute("SELECT refresh_statistics()");
        });
        checks.runAll();
    }

    private List<Figure> figures(Path path, Indicator indicator, List<Commune> communes) {
        return switch (path.facts()) {
            case VILLAGE -> VillageFigures.of(path, communes, SEED);
            case COMMUNE -> CommuneFigures.of(path, indicator.acrossOperators(), communes, SEED);
            case PROVINCE -> figures.ofProvince(path);
        };
    }
}
