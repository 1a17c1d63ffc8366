package vn.laichau.hatangso.agency.succession;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.laichau.hatangso.agency.AgencyErrorCode;
import vn.laichau.hatangso.agency.lineage.Lineage;
import vn.laichau.hatangso.agency.lineage.Lineages;
import vn.laichau.hatangso.agency.lineage.OpenWork;
import vn.laichau.hatangso.agency.lineage.Thing;
import vn.laichau.hatangso.agency.organisation.Organisations;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.text.Text;

/** What is open and, today or one day, has no agency that exists to answer for it. */
@ApplicationScoped
public class Orphans {

    private final Instance<OpenWork> features;
    private final Organisations organisations;
    private final Register register;
    private final Lineages lineages;

    Orphans(@Any Instance<OpenWork> features, Organisations organisations, Register register, Lineages lineages) {
        this.features = features;
        this.organisations = organisations;
        this.register = register;
        this.lineages = lineages;
    }

    /**
     * Something that would be left behind.
     *
     * @param agency who would answer for it and does not exist any more
     * @param from the first day without it
     */
    public record Orphan(String agency, LocalDate from, Thing thing) {}

    /** Nobody changes agencies until the transaction ends; whoever gives them work takes this before any row. */
    public void keepAgencies() {
        organisations.keep();
        lineages.fresh();
    }

    /** Whether agencies that exist answer from today on for what bears the agency's code. */
    public boolean isAnsweredFor(String agency, Thing thing) {
        return firstDayWithout(agency, thing, lineages.today(), lineages.get(), register)
                .isEmpty();
    }

    /** What to say where work is given to an agency for which nobody will answer. */
    public static FieldError endsForNobody(String pointer) {
        return AgencyErrorCode.ENDS_WITHOUT_SUCCESSOR.at(pointer);
    }

    /** All there are, with their titles; for an administrator who holds the lock under which agencies are changed. */
    public Map<Orphan, Text> list() {
        return list(lineages.fresh());
    }

    /** All there would be if the succession had not been recorded. */
    Map<Orphan, Text> listWithout(Succession withdrawn) {
        var ending = withdrawn.predecessors().stream()
                .map(Succession.Predecessor::agency)
                .collect(toSet());
        return list(lineages.fresh().without(ending));
    }

    private Map<Orphan, Text> list(Lineage lineage) {
        var remembered = new Remembered(register, new HashMap<>());
        var found = new LinkedHashMap<Orphan, Text>();
        features.stream()
                .flatMap(feature -> feature.list().stream())
                .forEach(open -> firstDayWithout(open.agency(), open.with(), lineages.today(), lineage, remembered)
                        .ifPresent(orphaned ->
                                found.put(new Orphan(orphaned.agency(), orphaned.from(), open.thing()), open.title())));
        return found;
    }

    /** Who does not answer any more, and since when. */
    record Gap(String agency, LocalDate from) {}

    /** Follows the line of those who answer, from one to the next. */
    static Optional<Gap> firstDayWithout(
            String agency, Thing thing, LocalDate today, Lineage lineage, Register register) {
        var day = today;
        while (true) {
            var holder = lineage.holder(agency, thing, day);
            var gone = register.firstDayWithout(holder, day);
            var passing = lineage.passingOf(holder);
            if (gone.isPresent() && (passing == null || gone.get().isBefore(passing.day()))) {
                return Optional.of(new Gap(holder, gone.get()));
            }
            if (passing == null) {
                return Optional.empty();
            }
            day = passing.day();
        }
    }

    /** Asks for each agency once. */
    private record Remembered(Register register, Map<String, List<Register.Period>> known) implements Register {

        @Override
        public List<Period> periods(String code) {
            return known.computeIfAbsent(code, register::periods);
        }

        @Override
        public String above(String code, LocalDate day) {
            return register.above(code, day);
        }
    }
}
