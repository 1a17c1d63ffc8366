package vn.laichau.hatangso.demonstration;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import vn.laichau.hatangso.chassis.planfile.AdditionalData;

/** Invents villages and figures in an empty database of indicator-service, the same ones each time. */
@ApplicationScoped
class InventedData implements AdditionalData {

    /** Any number; the figures hang on it. */
    private static final long SEED = 2023_12_14L;

    /** Operators' figures of one total: each is a part of the same denominator. */
    private static final String SHARED = "SELECT code FROM indicator WHERE across_operators = 'SHARED_DENOMINATOR'";

    private final Jdbi jdbi;
    private final boolean wanted;

    InventedData(Jdbi jdbi, @ConfigProperty(name = "plan.demonstration") boolean wanted) {
        this.jdbi = jdbi;
        this.wanted = wanted;
    }

    @Override
    public boolean load() {
        if (wanted) {
            jdbi.useHandle(InventedData::load);
        }
        return wanted;
    }

    private static void load(Handle handle) {
        var communes = InventedVillages.draw(handle, new Random(SEED));
        var shared = handle.createQuery(SHARED).mapTo(String.class).set();
        var figures = new ArrayList<InventedFigure>();
        try {
            IndicatorPath.all().forEach(path -> figures.addAll(figures(handle, path, shared, communes)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        InventedFigureWriter.store(handle, figures);
        InventedFigureWriter.estimate(handle);
        // Reports are asked for before the database would look at the figures by itself.
        handle.execute("SELECT refresh_statistics()");
    }

    private static List<InventedFigure> figures(
            Handle handle, IndicatorPath path, Set<String> shared, List<Commune> communes) {
        return switch (path.facts()) {
            case VILLAGE -> VillageFigures.of(path, communes, SEED);
            case COMMUNE -> CommuneFigures.of(path, shared.contains(path.indicator()), communes, SEED);
            case PROVINCE -> InventedFigureWriter.ofProvince(handle, path);
        };
    }
}
