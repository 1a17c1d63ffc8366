package vn.laichau.hatangso.agency.succession.rules;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.laichau.hatangso.agency.responsibility.SuccessionLine;
import vn.laichau.hatangso.agency.responsibility.SuccessionLines;
import vn.laichau.hatangso.agency.responsibility.WorkItem;
import vn.laichau.hatangso.agency.responsibility.WorkItemKind;
import vn.laichau.hatangso.agency.succession.rules.NewSuccession.Exempted;
import vn.laichau.hatangso.agency.succession.rules.OrganisationDirectory.Period;
import vn.laichau.hatangso.chassis.text.Text;

/** Whatever successions are tried in whatever order: what is open has one holder that exists, and the past stays as it was. */
class SuccessionProperties {

    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    private static final int DAYS = 30;
    private static final List<String> AGENCIES = List.of("a0", "a1", "a2", "a3", "a4", "a5", "new", "ending", "idle");
    private static final List<String> BUSY = List.of("a0", "a1", "a2", "a3", "a4", "a5");
    private static final LocalDate END = FIRST.plusDays(20);

    /** The same thing may bear several names. */
    private static final List<WorkItem> THINGS = List.of(
            new WorkItem(WorkItemKind.TASK, "t1"),
            new WorkItem(WorkItemKind.TASK, "t2"),
            new WorkItem(WorkItemKind.OBLIGATION_OWED, "d1"),
            new WorkItem(WorkItemKind.OBLIGATION_RECEIVED, "d2"),
            new WorkItem(WorkItemKind.SUBMISSION, "s1"));

    @Provide
    Arbitrary<List<NewSuccession>> attempts() {
        var agencies = Arbitraries.of(AGENCIES).list().ofMaxSize(3).uniqueElements();
        var exceptions = Combinators.combine(Arbitraries.of(THINGS), Arbitraries.of(AGENCIES))
                .as((workItem, to) -> new Exempted(workItem.kind(), workItem.id(), to))
                .list()
                .ofMaxSize(2);
        return Combinators.combine(
                        Arbitraries.of(SuccessionKind.class),
                        Arbitraries.integers().between(1, DAYS - 1),
                        agencies,
                        agencies,
                        exceptions)
                .as(SuccessionProperties::attempt)
                .list()
                .ofMinSize(10)
                .ofMaxSize(40);
    }

    private static NewSuccession attempt(
            SuccessionKind kind, int day, List<String> from, List<String> to, List<Exempted> exceptions) {
        var rename = kind == SuccessionKind.RENAME;
        return new NewSuccession(
                kind,
                FIRST.plusDays(day),
                kind == SuccessionKind.SPLIT || rename ? from.stream().limit(1).toList() : from,
                rename
                        ? List.of()
                        : kind == SuccessionKind.MERGE ? to.stream().limit(1).toList() : to,
                to.size() > 1 && kind != SuccessionKind.MERGE && !rename ? to.get(0) : null,
                exceptions.stream().filter(e -> to.contains(e.successor())).toList(),
                "Nghị quyết",
                null,
                rename ? Text.of("Tên mới", "New name") : null,
                rename ? "Tên" : null,
                null);
    }

    /**
     * What a plan file says of an agency.
     *
     * @param end the day after its last; null while it exists
     */
    private record Stated(String agency, LocalDate end) {}

    @Provide
    Arbitrary<List<Object>> successionsAndPlanFiles() {
        var files = Combinators.combine(
                        Arbitraries.of(AGENCIES),
                        Arbitraries.integers()
                                .between(1, DAYS)
                                .map(FIRST::plusDays)
                                .injectNull(0.3))
                .as(Stated::new);
        return attempts()
                .flatMap(successions -> files.list()
                        .ofSize(successions.size())
                        .map(stated -> IntStream.range(0, successions.size())
                                .boxed()
                                .flatMap(i -> Stream.<Object>of(successions.get(i), stated.get(i)))
                                .toList()));
    }

    /** Agencies and successions as the database keeps them, in memory. */
    private static final class World implements OrganisationDirectory {

        private final Map<String, List<Period>> periods = new HashMap<>();
        private final List<SuccessionLine> passings = new ArrayList<>();

        World() {
            AGENCIES.forEach(code -> periods.put(code, List.of(new Period(null, null, false))));
            periods.put("ending", List.of(new Period(null, END, false)));
            periods.put("new", List.of(new Period(FIRST.plusDays(DAYS / 2), null, false)));
        }

        @Override
        public List<Period> periods(String code) {
            return periods.getOrDefault(code, List.of());
        }

        @Override
        public String above(String code, LocalDate day) {
            return !code.equals("a0") && exists("a0", day) ? "a0" : null;
        }

        SuccessionLines lineage() {
            return new SuccessionLines(passings);
        }

        boolean tryIt(NewSuccession asked) {
            if (!SuccessionRules.faultsOf(asked, this, lineage()).isEmpty()) {
                return false;
            }
            var defaultSuccessors = asked.predecessors().stream()
                    .map(code -> asked.defaultSuccessorOf(code, this))
                    .toList();
            for (var i = 0; i < defaultSuccessors.size(); i++) {
                apply(asked, asked.predecessors().get(i), defaultSuccessors.get(i));
            }
            return true;
        }

        /** What a succession ended, no plan file knows. */
        boolean tryIt(Stated stated) {
            var before = orphans();
            var kept = periods.get(stated.agency());
            var last = kept.get(kept.size() - 1);
            var isEnded = kept.size() > 1 || lineage().passingOf(stated.agency()) != null;
            if (isEnded
                    || stated.end() != null
                            && last.from() != null
                            && !last.from().isBefore(stated.end())) {
                return false;
            }
            periods.put(stated.agency(), List.of(new Period(last.from(), stated.end(), false)));
            if (before.containsAll(orphans())) {
                return true;
            }
            periods.put(stated.agency(), kept);
            return false;
        }

        private Set<UnassignedWork.Gap> orphans() {
            return BUSY.stream()
                    .flatMap(agency -> THINGS.stream()
                            .map(workItem -> UnassignedWork.firstDayWithout(agency, workItem, FIRST, lineage(), this)))
                    .flatMap(Optional::stream)
                    .collect(toSet());
        }

        private void apply(NewSuccession asked, String code, String defaultSuccessor) {
            var kept = new ArrayList<>(periods.get(code));
            var last = kept.remove(kept.size() - 1);
            kept.add(new Period(last.from(), asked.day(), false));
            if (asked.isRename()) {
                kept.add(new Period(asked.day(), last.to(), false));
            } else {
                var successors = Stream.concat(asked.successors().stream(), Stream.of(defaultSuccessor))
                        .collect(toSet());
                passings.add(new SuccessionLine(code, asked.day(), defaultSuccessor, successors, asked.excepted()));
            }
            periods.put(code, kept);
        }
    }

    private static List<LocalDate> days() {
        return IntStream.range(0, DAYS + 1).mapToObj(FIRST::plusDays).toList();
    }

    /** Days on which somebody has given the agency something; what one leaves that ends for nobody is nobody's. */
    private static boolean mayHold(String agency, LocalDate day, SuccessionLines successionLines) {
        return switch (agency) {
            case "new" -> !day.isBefore(FIRST.plusDays(DAYS / 2));
            case "ending" -> day.isBefore(END) || successionLines.passingOf(agency) != null;
            default -> true;
        };
    }

    @Property(tries = 150)
    void whateverIsOpenHasOneHolderThatExists(@ForAll("attempts") List<NewSuccession> attempts) {
        var world = new World();
        attempts.forEach(world::tryIt);
        var successionLines = world.lineage();
        for (var day : days()) {
            for (var agency : AGENCIES) {
                for (var workItem : THINGS) {
                    if (mayHold(agency, day, successionLines)) {
                        var holder = successionLines.responsible(agency, workItem, day);
                        assertThat(world.exists(holder, day))
                                .as("%s of %s, held by %s on %s", workItem, agency, holder, day)
                                .isTrue();
                        assertThat(listedFor(agency, workItem, day, successionLines))
                                .containsExactly(holder);
                    }
                }
            }
        }
    }

    @Property(tries = 150)
    void whateverIsOpenHasAHolderThatExistsAlsoWhenPlanFilesEndAgencies(
            @ForAll("successionsAndPlanFiles") List<Object> attempts) {
        var world = new World();
        for (var attempt : attempts) {
            if (attempt instanceof Stated stated) {
                world.tryIt(stated);
            } else {
                world.tryIt((NewSuccession) attempt);
            }
            var successionLines = world.lineage();
            for (var day : days()) {
                for (var agency : BUSY) {
                    for (var workItem : THINGS) {
                        var holder = successionLines.responsible(agency, workItem, day);
                        assertThat(world.exists(holder, day))
                                .as("%s of %s, held by %s on %s after %s", workItem, agency, holder, day, attempt)
                                .isTrue();
                    }
                }
            }
        }
    }

    /** The property above would hold of a world in which plan files end nobody. */
    @Property(tries = 1)
    void itTriesPlanFilesThatEndAnAgencyAndSomeThatAreRefused() {
        var taken = successionsAndPlanFiles().list().ofSize(20).sample().stream()
                .flatMap(attempts -> {
                    var world = new World();
                    return attempts.stream()
                            .filter(Stated.class::isInstance)
                            .map(Stated.class::cast)
                            .filter(stated -> stated.end() != null)
                            .map(world::tryIt);
                })
                .collect(toSet());
        assertThat(taken).containsExactlyInAnyOrder(true, false);
    }

    /** Under whose name a query over things finds it. */
    private static List<String> listedFor(
            String agency, WorkItem workItem, LocalDate day, SuccessionLines successionLines) {
        return AGENCIES.stream()
                .filter(code -> {
                    var responsibilityFilter = successionLines.responsibilityOf(code, workItem.kind(), day);
                    var key = agency + "/" + workItem.id();
                    return responsibilityFilter.whole().contains(agency)
                                    && !responsibilityFilter.without().contains(key)
                            || responsibilityFilter.also().contains(key);
                })
                .toList();
    }

    @Property(tries = 100)
    void theDaysBeforeASuccessionStayAsTheyWere(@ForAll("attempts") List<NewSuccession> attempts) {
        var world = new World();
        for (var attempt : attempts) {
            var before = world.lineage();
            if (world.tryIt(attempt)) {
                var after = world.lineage();
                days().stream()
                        .filter(day -> day.isBefore(attempt.day()))
                        .forEach(day -> AGENCIES.forEach(agency -> {
                            THINGS.forEach(workItem -> assertThat(after.responsible(agency, workItem, day))
                                    .isEqualTo(before.responsible(agency, workItem, day)));
                            assertThat(after.predecessors(agency, day)).isEqualTo(before.predecessors(agency, day));
                        }));
            }
        }
    }

    @Property(tries = 100)
    void whoAnswersForAnAgencyReadsItsPast(@ForAll("attempts") List<NewSuccession> attempts) {
        var world = new World();
        attempts.forEach(world::tryIt);
        var successionLines = world.lineage();
        var last = FIRST.plusDays(DAYS);
        for (var agency : AGENCIES) {
            for (var workItem : THINGS) {
                var holder = successionLines.responsible(agency, workItem, last);
                var readable = new HashSet<>(successionLines.predecessors(holder, last));
                readable.add(holder);
                assertThat(readable).contains(agency);
                assertThat(successionLines.predecessors(agency, last)).doesNotContain(agency);
            }
        }
    }

    /** The properties above would hold of a world in which nothing is ever allowed. */
    @Property(tries = 1)
    void itTriesSuccessionsThatAreAllowed() {
        var allowed = attempts().list().ofSize(40).sample().stream()
                .flatMap(attempts -> attempts.stream().filter(new World()::tryIt))
                .map(NewSuccession::kind)
                .collect(toSet());
        assertThat(allowed).containsExactlyInAnyOrder(SuccessionKind.values());
    }
}
