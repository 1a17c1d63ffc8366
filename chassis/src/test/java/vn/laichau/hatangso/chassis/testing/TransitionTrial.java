package vn.laichau.hatangso.chassis.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.caller.SuccessorLookup;
import vn.laichau.hatangso.chassis.testing.TransitionTable.Aggregate;
import vn.laichau.hatangso.chassis.testing.TransitionTable.Row;
import vn.laichau.hatangso.chassis.transition.Actor;
import vn.laichau.hatangso.chassis.transition.Command;
import vn.laichau.hatangso.chassis.transition.Outcome;
import vn.laichau.hatangso.chassis.transition.Outcome.Done;
import vn.laichau.hatangso.chassis.transition.Outcome.Refused;
import vn.laichau.hatangso.chassis.transition.Revision;
import vn.laichau.hatangso.chassis.transition.Stateful;
import vn.laichau.hatangso.chassis.transition.Transition;

/** Tries the transitions of one aggregate in all states, by all actors, with all revisions. */
final class TransitionTrial {

    private static final String DONE = "done";
    private static final String ANY = "any";
    private static final String STRANGER = "stranger";
    private static final String SUCCESSOR = "successor of ";
    private static final Instant NOW = Instant.parse("2026-12-14T03:00:00Z");
    private static final Revision STALE = new Revision("\"another\"");

    private final Class<? extends Stateful> type;
    private final Aggregate aggregate;

    TransitionTrial(Class<? extends Stateful> type, Aggregate aggregate) {
        this.type = type;
        this.aggregate = aggregate;
    }

    /** Who tries it, and whether the parties have ended by then. */
    private record Trial(String role, String organisation, boolean ended) {

        String standsFor(String party) {
            return ended ? SUCCESSOR + party : party;
        }

        Actor actor() {
            return new Actor(organisation, "somebody", Set.of(role), NOW, new SuccessorLookup() {

                @Override
                public String successorOf(String named) {
                    return successorOf(named, null);
                }

                @Override
                public String successorOf(String named, LocalDate day) {
                    return standsFor(named);
                }

                @Override
                public Set<String> predecessorsOf(String successor) {
                    return Set.of();
                }
            });
        }
    }

    @SuppressWarnings("unchecked")
    <T extends Stateful> void run(Class<?> table) {
        var differing = new ArrayList<String>();
        for (var row : aggregate.rows()) {
            var transition = Arrays.stream((Transition<T>[]) table.getEnumConstants())
                    .filter(one -> one.name().equals(row.name()))
                    .findFirst()
                    .orElseThrow();
            trials().forEach(trial -> {
                if (row.from().isEmpty()) {
                    compare(differing, row, trial, "", begun(transition, trial), begins(row, trial));
                } else {
                    states().forEach(state -> tried(differing, row, transition, trial, state));
                }
            });
        }
        assertThat(differing).as(aggregate.table()).isEmpty();
    }

    private <T extends Stateful> void tried(
            List<String> differing, Row row, Transition<T> transition, Trial trial, String state) {
        for (var given : Stream.concat(Stream.of(""), row.unless().stream()).toList()) {
            T seen = thing(state, given);
            for (var revision : Arrays.asList(null, STALE, new Revision("\"" + seen.revision() + "\""))) {
                T thing = thing(state, given);
                var outcome =
                        Command.of(transition).carryOut(Optional.of(thing), trial.actor(), revision, written -> {});
                var where = "%s %s, %s".formatted(state, given, revision);
                compare(differing, row, trial, where, said(outcome), expected(row, trial, state, given, revision));
            }
        }
    }

    private static void compare(
            List<String> differing, Row row, Trial trial, String where, String answered, String expected) {
        if (!answered.equals(expected)) {
            differing.add("%s %s by %s: %s, not %s".formatted(row.name(), where, trial, answered, expected));
        }
    }

    private <T extends Stateful> String begun(Transition<T> transition, Trial trial) {
        T thing = thing("", "");
        return said(Command.of(transition).begin(trial.actor(), null, () -> thing, written -> {}));
    }

    private static String begins(Row row, Trial trial) {
        return row.roles().contains(trial.role()) ? moved(row.to()) : "forbidden";
    }

    private static String expected(Row row, Trial trial, String state, String given, Revision revision) {
        if (!isEntitled(row.who(), trial)) {
            return "forbidden";
        }
        if (revision == null) {
            return "precondition-required";
        }
        if (revision == STALE) {
            return "precondition-failed";
        }
        var open = (row.from().contains("*") || row.from().contains(state)) && given.isEmpty();
        return open ? moved(row.to().isEmpty() ? state : row.to()) : row.problem();
    }

    private static boolean isEntitled(Map<String, Set<String>> who, Trial trial) {
        return who.entrySet().stream()
                .filter(party -> party.getValue().contains(trial.role()))
                .map(Map.Entry::getKey)
                .anyMatch(party -> party.equals(ANY)
                        || party.startsWith("not ")
                                != trial.standsFor(party.replaceFirst("not ", ""))
                                        .equals(trial.organisation()));
    }

    private static String moved(String to) {
        return (DONE + " " + to).strip();
    }

    private static String said(Outcome<? extends Stateful> outcome) {
        if (outcome instanceof Done<? extends Stateful> done) {
            var state = done.view().stateName();
            return moved(state == null ? "" : state);
        }
        return ((Refused<?>) outcome).refusal().problem().slug();
    }

    private List<String> states() {
        return aggregate.states().isEmpty() ? List.of("") : aggregate.states();
    }

    private Stream<Trial> trials() {
        var organisations = new TreeSet<>(Set.of(STRANGER));
        parties().forEach(party -> organisations.addAll(Set.of(party, SUCCESSOR + party)));
        return roles().flatMap(role -> organisations.stream()
                .flatMap(organisation -> Stream.of(false, true).map(ended -> new Trial(role, organisation, ended))));
    }

    private Set<String> parties() {
        var parties = new TreeSet<String>();
        aggregate
                .rows()
                .forEach(row -> row.who().keySet().stream()
                        .map(party -> party.replaceFirst("not ", ""))
                        .filter(party -> !party.equals(ANY))
                        .forEach(parties::add));
        return parties;
    }

    static Stream<String> roles() {
        return Stream.concat(
                Stream.of("none"), Arrays.stream(Role.class.getFields()).map(field -> {
                    try {
                        return (String) field.get(null);
                    } catch (IllegalAccessException impossible) {
                        throw new IllegalStateException(impossible);
                    }
                }));
    }

    /** As the database would give it: each member that names a party names an organisation that is called like it. */
    @SuppressWarnings("unchecked")
    private <T extends Stateful> T thing(String state, String given) {
        try {
            var constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            var thing = constructor.newInstance();
            for (var party : parties()) {
                var field = field(party);
                field.set(thing, field.getType() == Set.class ? Set.of(party) : party);
            }
            if (!state.isEmpty()) {
                thing.moveTo(state);
            }
            for (var member : aggregate.members()) {
                set(thing, member);
            }
            if (!given.isEmpty()) {
                set(thing, given);
            }
            return (T) thing;
        } catch (ReflectiveOperationException unfit) {
            throw new IllegalStateException(unfit);
        }
    }

    private void set(Object thing, String member) throws ReflectiveOperationException {
        var parts = member.split("=");
        var field = field(parts[0]);
        field.set(thing, value(field.getType(), parts.length > 1 ? parts[1] : null));
    }

    /** @param text null for any */
    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Object value(Class<?> type, String text) {
        if (type == LocalDate.class) {
            return text == null ? LocalDate.EPOCH : LocalDate.parse(text);
        }
        if (type == Instant.class) {
            return text == null ? NOW : Instant.parse(text);
        }
        if (type.isEnum()) {
            return Enum.valueOf((Class<Enum>) type, text);
        }
        return type == boolean.class ? (Object) !"false".equals(text) : text;
    }

    private Field field(String name) throws NoSuchFieldException {
        for (Class<?> one = type; one != null; one = one.getSuperclass()) {
            var owner = one;
            var found = Arrays.stream(owner.getDeclaredFields())
                    .filter(field -> field.getName().equals(name))
                    .findFirst();
            if (found.isPresent()) {
                found.get().setAccessible(true);
                return found.get();
            }
        }
        throw new NoSuchFieldException(type + "." + name);
    }
}
