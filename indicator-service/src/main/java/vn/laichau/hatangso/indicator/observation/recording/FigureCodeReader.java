package vn.laichau.hatangso.indicator.observation.recording;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import vn.laichau.hatangso.indicator.definition.Definitions;
import vn.laichau.hatangso.indicator.definition.Indicator;
import vn.laichau.hatangso.indicator.observation.recording.FigureCodes.Unit;

/** Reads the codes that figures may use, and the units an organisation may write of. */
@ApplicationScoped
public class FigureCodeReader {

    /** A people's committee below the province carries the code of its unit. */
    private static final Pattern COMMITTEE = Pattern.compile("ubnd-([0-9]+)");

    private static final String UNITS = """
            SELECT code, id, lower(valid) AS "from", upper(valid) AS until
            FROM territory WHERE :codes::text[] IS NULL OR code = ANY(:codes)
            """;

    /** The unit a committee has, or had last, the units that went into it, and everything below either. */
    private static final String OWN = """
            WITH RECURSIVE own AS (
                (SELECT id, code, valid FROM territory WHERE code = :code ORDER BY valid DESC LIMIT 1)
                UNION
                SELECT t.id, t.code, t.valid
                FROM own o
                JOIN territory t ON (t.parent_code = o.code AND t.valid && o.valid)
                    OR t.id IN (SELECT l.predecessor FROM territory_lineage l WHERE l.successor = o.id)
            )
            SELECT id FROM own
            """;

    private final Jdbi jdbi;
    private final Definitions definitions;
    private final KnownOperators knownOperators;

    FigureCodeReader(Jdbi jdbi, Definitions definitions, KnownOperators knownOperators) {
        this.jdbi = jdbi;
        this.definitions = definitions;
        this.knownOperators = knownOperators;
    }

    /** The organisation that writes of its own units only; empty for a coordinator, who writes of all. */
    public static Optional<String> committee(boolean coordinator, String organisation) {
        return coordinator ? Optional.empty() : Optional.of(organisation);
    }

    /**
     * All codes.
     *
     * @param committee as {@link #committee} tells it
     */
    @Transactional
    public FigureCodes whole(Optional<String> committee) {
        return read(null, committee);
    }

    /** The codes that some figures use. */
    public FigureCodes of(Collection<NewObservation> figures, Optional<String> committee) {
        var codes = figures.stream()
                .map(NewObservation::territory)
                .filter(code -> code != null)
                .distinct()
                .toArray(String[]::new);
        return read(codes, committee);
    }

    private FigureCodes read(String[] codes, Optional<String> committee) {
        var indicators =
                definitions.listIndicators().stream().collect(Collectors.toMap(Indicator::code, Function.identity()));
        return jdbi.withHandle(handle -> new FigureCodes(
                indicators,
                units(handle, codes),
                knownOperators.listCodes(handle),
                committee.map(organisation -> own(handle, organisation))));
    }

    private static Map<String, List<Unit>> units(Handle handle, String[] codes) {
        return handle.createQuery(UNITS).bindByType("codes", codes, String[].class).mapTo(Unit.class).stream()
                .collect(Collectors.groupingBy(Unit::code));
    }

    /** Code of the unit whose committee it is; empty for other organisations. */
    public static Optional<String> unit(String organisation) {
        var committee = COMMITTEE.matcher(organisation);
        return committee.matches() ? Optional.of(committee.group(1)) : Optional.empty();
    }

    private static Set<Integer> own(Handle handle, String organisation) {
        return unit(organisation)
                .map(code -> handle.createQuery(OWN)
                        .bind("code", code)
                        .mapTo(Integer.class)
                        .set())
                .orElse(Set.of());
    }
}
