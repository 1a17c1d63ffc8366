package vn.laichau.hatangso.agency.succession.rules;

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
import java.util.Set;
import vn.laichau.hatangso.agency.AgencyErrorCode;
import vn.laichau.hatangso.agency.organisation.Organisations;
import vn.laichau.hatangso.agency.responsibility.OpenWork;
import vn.laichau.hatangso.agency.responsibility.OpenWorkItem;
import vn.laichau.hatangso.agency.responsibility.SuccessionCache;
import vn.laichau.hatangso.agency.responsibility.SuccessionLines;
import vn.laichau.hatangso.agency.responsibility.WorkItem;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.text.Text;

/** Open work that no existing organisation answers for, today or from some day on. */
@ApplicationScoped
public class UnassignedWork {

    private final Instance<OpenWork> features;
    private final Organisations organisations;
    private final OrganisationDirectory organisationDirectory;
    private final SuccessionCache successionCache;

    UnassignedWork(
            @Any Instance<OpenWork> features,
            Organisations organisations,
            OrganisationDirectory organisationDirectory,
            SuccessionCache successionCache) {
        this.features = features;
        this.organisations = organisations;
        this.organisationDirectory = organisationDirectory;
        this.successionCache = successionCache;
    }

    /**
     * Something that would be left behind.
     *
     * @param agency who would answer for it and does not exist any more
     * @param from the first day without it
     */
    public record Orphan(String agency, LocalDate from, WorkItem thing) {}

    /** Nobody changes agencies until the transaction ends; whoever gives them work takes this before any row. */
    public void keepAgencies() {
        organisations.keep();
        successionCache.fresh();
    }

    /** Whether agencies that exist answer from today on for what bears the agency's code. */
    public boolean isAnsweredFor(String agency, WorkItem workItem) {
        return firstDayWithout(agency, workItem, successionCache.today(), successionCache.get(), organisationDirectory)
                .isEmpty();
    }

    /** What to say where work is given to an agency for which nobody will answer. */
    public static FieldError endsForNobody(String pointer) {
        return AgencyErrorCode.ENDS_WITHOUT_SUCCESSOR.at(pointer);
    }

    /** All there are, with their titles; for an administrator who holds the lock under which agencies are changed. */
    public Map<Orphan, Text> list() {
        return list(successionCache.fresh());
    }

    /** All there would be if the succession of these predecessors had not been recorded. */
    public Map<Orphan, Text> listWithout(Set<String> predecessors) {
        return list(successionCache.fresh().without(predecessors));
    }

    private Map<Orphan, Text> list(SuccessionLines successionLines) {
        var work = features.stream()
                .flatMap(feature -> feature.openWork().stream())
                .toList();
        var agencies = work.stream().map(OpenWorkItem::agency).collect(toSet());
        var remembered = new Remembered(organisationDirectory, new HashMap<>(organisationDirectory.periods(agencies)));
        var found = new LinkedHashMap<Orphan, Text>();
        work.forEach(open -> firstDayWithout(
                        open.agency(), open.with(), successionCache.today(), successionLines, remembered)
                .ifPresent(orphaned ->
                        found.put(new Orphan(orphaned.agency(), orphaned.from(), open.thing()), open.title())));
        return found;
    }

    /** Who does not answer any more, and since when. */
    record Gap(String agency, LocalDate from) {}

    /** Follows the line of those who answer, from one to the next. */
    static Optional<Gap> firstDayWithout(
            String agency,
            WorkItem workItem,
            LocalDate today,
            SuccessionLines successionLines,
            OrganisationDirectory organisationDirectory) {
        var day = today;
        while (true) {
            var holder = successionLines.responsible(agency, workItem, day);
            var gone = organisationDirectory.firstDayWithout(holder, day);
            var successionLine = successionLines.passingOf(holder);
            if (gone.isPresent() && (successionLine == null || gone.get().isBefore(successionLine.day()))) {
                return Optional.of(new Gap(holder, gone.get()));
            }
            if (successionLine == null) {
                return Optional.empty();
            }
            day = successionLine.day();
        }
    }

    /** Asks for each agency once, and for those that work is open of together. */
    private record Remembered(OrganisationDirectory register, Map<String, List<OrganisationDirectory.Period>> known)
            implements OrganisationDirectory {

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
