package vn.laichau.hatangso.chassis.testing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.transition.Revision;
import vn.laichau.hatangso.chassis.transition.Stateful;
import vn.laichau.hatangso.chassis.transition.Transition;

/**
 * All transitions of a service, held against a table that people wrote: each is tried in every state of its aggregate, by every
 * role of each party, of its successor and of a stranger, with the revision that is there, another one and none. The roles at the
 * operation of the API are those of its transitions. A transition that has no row fails, and so does a row that has no transition,
 * and an operation that asks for a revision and has no row.
 *
 * <p>The table is the resource {@code transitions.txt}; its head says how to read it.
 */
public final class TransitionTable {

    private static final String FILE = "/transitions.txt";

    private final Map<String, Aggregate> written;
    private final Map<String, Class<?>> tables;
    private final Map<String, Method> operations;
    private final List<Class<?>> types;

    /** One test, ready to be run. */
    public record Check(String name, Runnable run) {}

    /**
     * What people wrote about one aggregate.
     *
     * @param states of the thing; empty where it has none
     * @param members of the thing that conditions look at, as {@code member=value}
     */
    record Aggregate(String table, List<String> states, List<String> members, List<Row> rows) {}

    /**
     * One transition.
     *
     * @param call the operation that asks for it; empty where it follows from another transition
     * @param who roles by the member of the thing that names the organisation; by {@code any} for each organisation
     * @param from empty where the thing begins with it; {@code *} for all
     * @param to empty where the thing stays
     * @param unless members of the thing, as {@code member} or {@code member=value}: the state forbids it where one is so
     * @param problem code that is answered where the state forbids it
     */
    record Row(
            String name,
            String call,
            Map<String, Set<String>> who,
            Set<String> from,
            String to,
            List<String> unless,
            String problem) {

        static Row of(String line) {
            var cells = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
            var states = cells.get(3).split("->", -1);
            var guard = states[0].split(" unless ", -1);
            return new Row(
                    cells.get(0),
                    cells.get(1),
                    parties(cells.get(2)),
                    words(guard[0]),
                    states.length > 1 ? states[1].strip() : "",
                    guard.length > 1 ? List.of(guard[1].strip().split(" or ")) : List.of(),
                    cells.get(4));
        }

        private static Map<String, Set<String>> parties(String cell) {
            var parties = new TreeMap<String, Set<String>>();
            for (var part : cell.isEmpty() ? new String[0] : cell.split(";")) {
                var words = part.split(":");
                parties.merge(
                        words.length > 1 ? words[0].strip() : "any",
                        words(words[words.length - 1]),
                        (one, other) ->
                                Stream.concat(one.stream(), other.stream()).collect(Collectors.toSet()));
            }
            return parties;
        }

        Set<String> roles() {
            return who.values().stream().flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private TransitionTable(Map<String, Class<?>> tables, Map<String, Method> operations, List<Class<?>> types) {
        this.tables = tables;
        this.operations = operations;
        this.types = types;
        this.written = written();
    }

    private static Map<String, Aggregate> written() {
        var written = new LinkedHashMap<String, Aggregate>();
        Aggregate present = null;
        for (var line : lines()) {
            if (line.contains("|")) {
                present.rows().add(Row.of(line));
            } else {
                var words = line.split(":", -1);
                var parted = words(words[1]).stream().collect(Collectors.partitioningBy(word -> word.contains("=")));
                present = new Aggregate(words[0].strip(), parted.get(false), parted.get(true), new ArrayList<>());
                written.put(present.table(), present);
            }
        }
        return written;
    }

    /** What people wrote, by the operations that ask for it. */
    static Map<String, List<Row>> byOperation() {
        return written().values().stream()
                .flatMap(aggregate -> aggregate.rows().stream())
                .filter(row -> !row.call().isEmpty())
                .collect(Collectors.groupingBy(Row::call));
    }

    /**
     * @param root the service's root package
     * @param stateless addresses of things that have revisions and no states
     */
    public static Stream<Check> of(String root, String... stateless) {
        var types = ImportedClasses.of(root).stream()
                .filter(type -> type.isAssignableTo(Transition.class)
                        || type.isAssignableTo(Stateful.class)
                        || type.isAnnotatedWith(Path.class))
                .<Class<?>>map(type -> load(type.getName()))
                .toList();
        var tables = new TreeMap<String, Class<?>>();
        types.stream().filter(Class::isEnum).forEach(type -> tables.put(type.getSimpleName(), type));
        var operations = new TreeMap<String, Method>();
        types.stream()
                .filter(type -> type.isAnnotationPresent(Path.class))
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> Arrays.stream(stateless).noneMatch(path(method)::startsWith))
                .forEach(method -> verb(method).ifPresent(verb -> operations.put(verb + " " + path(method), method)));
        return new TransitionTable(tables, operations, types).checks();
    }

    private Stream<Check> checks() {
        var whole = Stream.of(
                new Check("every transition has its row", this::requireRows),
                new Check("every operation that asks for a revision has its row", this::requireOperations),
                new Check("operations let in the roles of their transitions", this::compareRoles));
        var lives = written.values().stream()
                .filter(aggregate -> tables.containsKey(aggregate.table()))
                .map(aggregate -> new Check(
                        aggregate.table(),
                        () -> new TransitionTrial(thing(tables.get(aggregate.table())), aggregate)
                                .run(tables.get(aggregate.table()))));
        return Stream.concat(whole, lives);
    }

    private void requireRows() {
        var there = new TreeMap<String, Object>();
        tables.forEach((name, table) -> there.put(
                name,
                Arrays.stream(table.getEnumConstants()).map(Object::toString).toList()));
        var rows = new TreeMap<String, Object>();
        written.forEach((name, aggregate) ->
                rows.put(name, aggregate.rows().stream().map(Row::name).toList()));
        assertThat(there).as(FILE + ": transitions, aggregate by aggregate").isEqualTo(rows);
    }

    private void requireOperations() {
        assertThat(operations)
                .as("operations that " + FILE + " names")
                .containsKeys(calls().keySet().toArray(String[]::new));
        var asking = operations.entrySet().stream()
                .filter(operation ->
                        Arrays.asList(operation.getValue().getParameterTypes()).contains(Revision.class))
                .map(Map.Entry::getKey);
        assertThat(asking).as("operations with a row in " + FILE).isSubsetOf(calls().keySet());
    }

    private void compareRoles() {
        calls().forEach((call, roles) ->
                assertThat(roles(operations.get(call))).as(call).isEqualTo(roles));
    }

    private Map<String, Set<String>> calls() {
        var calls = new TreeMap<String, Set<String>>();
        written.values().stream()
                .flatMap(aggregate -> aggregate.rows().stream())
                .filter(row -> !row.call().isEmpty())
                .forEach(row -> calls.computeIfAbsent(row.call(), call -> new TreeSet<>())
                        .addAll(row.roles()));
        return calls;
    }

    private static Set<String> roles(Method operation) {
        var own = operation.getAnnotation(RolesAllowed.class);
        var roles = own == null ? operation.getDeclaringClass().getAnnotation(RolesAllowed.class) : own;
        return Arrays.stream(roles.value())
                .flatMap(role -> Role.members(role).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Optional<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(Objects::nonNull)
                .map(HttpMethod::value)
                .findFirst();
    }

    private static String path(Method method) {
        var below = method.getAnnotation(Path.class);
        return method.getDeclaringClass().getAnnotation(Path.class).value() + (below == null ? "" : below.value());
    }

    /** The type of things that the transitions change; where there are several, the one that says most. */
    @SuppressWarnings("unchecked")
    private Class<? extends Stateful> thing(Class<?> table) {
        var changed = Arrays.stream(table.getGenericInterfaces())
                .filter(ParameterizedType.class::isInstance)
                .map(type -> (Class<? extends Stateful>) ((ParameterizedType) type).getActualTypeArguments()[0])
                .findFirst()
                .orElseThrow();
        return types.stream()
                .filter(type -> changed.isAssignableFrom(type) && !Modifier.isAbstract(type.getModifiers()))
                .map(type -> (Class<? extends Stateful>) type)
                .max(Comparator.comparing(type -> type.getDeclaredFields().length))
                .orElseThrow();
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> lines() {
        try (var file = TransitionTable.class.getResourceAsStream(FILE)) {
            return new String(file == null ? new byte[0] : file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, Thread.currentThread().getContextClassLoader());
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
