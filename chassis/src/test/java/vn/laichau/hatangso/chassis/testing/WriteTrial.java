package vn.laichau.hatangso.chassis.testing;

import static java.util.stream.Collectors.toMap;

import io.restassured.http.Header;
import io.restassured.response.Response;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.testing.TransitionTable.Row;

/**
 * Every write of a service by everybody: about a thing that is there, in the state and version that is right, with a sound body.
 * Each is sent by each role for the organisation that has the thing, for another one, for the one that took its place, by tokens of
 * the one that ended, and about a thing that is not there. Who may is what people wrote: the line of {@code access/policy.txt}, and
 * the organisations of the row in {@code transitions.txt}. What is refused leaves the database as it was, what is hidden looks like
 * what is absent, and what is permitted changes something.
 */
public final class WriteTrial implements AutoCloseable {

    private static final Path POLICY = Path.of("../system-tests/src/test/resources/access/policy.txt");

    /** Each role that may acts for the ended organisation and for its successor, and not the first of them alone. */
    private static final boolean WHOLE = Boolean.getBoolean("writes.whole");

    private static final int UNAUTHENTICATED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int DONE = 200;

    /** Who made a thing of which no row says whose it is. */
    private static final String MAKER = "maker";

    /** Of what it may do to others' things nothing is new by then. */
    private static final String AFTER_THE_END = "foreign after the end";

    /** Headers that tell of the moment or the length. */
    private static final Set<String> OF_THE_MOMENT = Set.of("date", "content-length");

    private final ExampleRequests examples;
    private final Organisations organisations;
    private final Set<String> owned;
    private final Map<String, Integer> idle;
    private final Map<String, Line> policy;
    private final Map<String, List<Row>> transitions = TransitionTable.byOperation();
    private final StoredState stored;
    private final List<String> deviations = new ArrayList<>();
    private final Map<String, Integer> tried = new TreeMap<>();

    /** Those of a service; one that keeps none knows an organisation by its token alone. */
    public interface Organisations {

        /** One that has nothing. */
        default String stranger() {
            return "stranger";
        }

        /** Ends one today, and names the one that takes its place; null for one that stays. */
        default String successorOf(String organisation) {
            return null;
        }

        /** What the examples call the organisation that a member of a thing names; null for whoever made the thing. */
        default String shownAs(String member) {
            return null;
        }
    }

    /** @param object kind of what the address names; a dash for none */
    private record Line(Set<String> who, String object, Set<String> seers) {

        static Line of(String[] cells) {
            return new Line(words(cells[1]), cells[2].strip(), words(cells[3]));
        }

        private static Set<String> words(String cell) {
            return Set.of(cell.strip().split("\\s+"));
        }

        boolean lets(String role) {
            return who.contains("anybody") || who.contains(role);
        }

        /** Of things that are nobody's in particular, those that it sees. */
        boolean opensOthersTo(String role, Set<String> owned) {
            return seers.contains("-") ? !owned.contains(object) : seers.contains("anybody") || seers.contains(role);
        }

        boolean shows(String role) {
            return seers.contains("anybody") || seers.contains(role) || seers.contains("not:" + role);
        }
    }

    /**
     * @param relation of the organisation to the thing
     * @param acting the organisation in whose name it acts
     */
    private record Caller(String role, String relation, String organisation, String acting) {

        @Override
        public String toString() {
            return relation + " " + (role.isEmpty() ? "nobody" : role);
        }
    }

    /** @param holders organisations of the thing, by the members that name them */
    private record Situation(ExampleRequests.Play play, Map<String, String> holders, List<Caller> callers) {}

    /**
     * @param owned kinds of things that are of who made them, and of nobody after that one's end
     * @param idle what those who may are answered by operations that find nothing to change, all or of a role
     * @param noted tables in which it is noted that something was refused, or which work in the background writes
     */
    public WriteTrial(
            String service,
            ExampleRequests examples,
            Organisations organisations,
            Set<String> owned,
            Map<String, Integer> idle,
            Set<String> noted) {
        this.examples = examples;
        this.organisations = organisations;
        this.owned = owned;
        this.idle = idle;
        this.stored = new StoredState(noted);
        try (var lines = Files.lines(POLICY)) {
            policy = lines.filter(line -> line.startsWith(service + " "))
                    .map(line -> line.substring(service.length() + 1).split("\\|"))
                    .collect(toMap(cells -> cells[0].strip(), Line::of));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @return what was not as people wrote */
    public List<String> deviations() {
        policy.keySet().stream()
                .filter(operation -> !operation.startsWith("GET "))
                .filter(operation -> !examples.writes().containsKey(operation))
                .forEach(operation -> deviations.add(operation + " is never sent"));
        examples.writes().forEach((operation, id) -> {
            try {
                tryOperation(operation, id);
            } catch (AssertionError unprepared) {
                deviations.add(operation + " cannot be prepared: " + unprepared.getMessage());
            }
        });
        System.out.printf("Writes by everybody: %s, %d deviations%n", tried, deviations.size());
        return deviations;
    }

    @Override
    public void close() {
        stored.close();
    }

    private void tryOperation(String operation, String id) {
        var situation = present(operation, id);
        tryAll(operation, situation, () -> present(operation, id));
        compareAbsent(operation, situation);
        new LinkedHashSet<>(situation.holders().keySet())
                .forEach(member -> tryAll(operation, null, () -> afterEnd(operation, id, member)));
    }

    private Situation present(String operation, String id) {
        var play = examples.before(id);
        var holders = holders(operation, play);
        var callers = new ArrayList<Caller>();
        if (policy.get(operation).object().equals("-")) {
            var sender = play.request().organisation();
            var own = sender.isEmpty() ? organisations.stranger() : sender;
            roles().forEach(role -> callers.add(new Caller(role, "begins", own, own)));
        } else {
            var stranger = organisations.stranger();
            roles().forEach(role -> {
                callers.add(new Caller(role, "foreign", stranger, stranger));
                holders.forEach((member, own) -> callers.add(new Caller(role, member, own, own)));
            });
        }
        return new Situation(play, holders, callers);
    }

    /** Null where that organisation stays, and where the same address leads its successor to something of its own. */
    private Situation afterEnd(String operation, String id, String member) {
        if (owned.contains(policy.get(operation).object()) && !operation.contains("{id}")) {
            return null;
        }
        var play = examples.before(id);
        var holders = holders(operation, play);
        var ended = holders.get(member);
        var successor = organisations.successorOf(ended);
        if (successor == null) {
            return null;
        }
        holders.replaceAll((other, holder) -> holder.equals(ended) ? successor : holder);
        holders.remove(MAKER);
        var stranger = organisations.stranger();
        var callers = new ArrayList<Caller>();
        policy.get(operation).who().stream().sorted().forEach(role -> {
            callers.add(new Caller(role, "ended " + member, ended, successor));
            if (!policy.get(operation).object().equals("-")) {
                callers.add(new Caller(role, "successor of " + member, successor, successor));
                callers.add(new Caller(role, AFTER_THE_END, stranger, stranger));
            }
        });
        return new Situation(play, holders, callers);
    }

    /** Of what is everybody's, none. */
    private Map<String, String> holders(String operation, ExampleRequests.Play play) {
        var parties = transitions.getOrDefault(operation, List.of()).stream()
                .flatMap(row -> row.who().keySet().stream())
                .map(party -> party.replaceFirst("not ", ""))
                .filter(party -> !party.equals("any"))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        var object = policy.get(operation).object();
        if (owned.contains(object) || object.equals("-") && !transitions.containsKey(operation)) {
            parties.add(MAKER);
        }
        var holders = new LinkedHashMap<String, String>();
        for (var party : parties) {
            var shown = organisations.shownAs(party);
            var maker = object.equals("-") ? play.request().organisation() : play.maker();
            holders.put(party, shown == null ? maker : play.organisation(shown));
        }
        return holders;
    }

    private int expected(String operation, Caller caller, Map<String, String> holders) {
        var line = policy.get(operation);
        if (!line.lets(caller.role())) {
            return caller.role().isEmpty() ? UNAUTHENTICATED : FORBIDDEN;
        }
        var rows = transitions.getOrDefault(operation, List.of());
        var isOwn = holders.containsValue(caller.acting());
        var isOpen = isOwn || line.opensOthersTo(caller.role(), owned);
        var isEntitled = line.object().equals("-")
                || isOpen && (rows.isEmpty() || rows.stream().anyMatch(row -> entitles(row, caller, holders)));
        if (isEntitled) {
            return DONE;
        }
        return isOwn || line.shows(caller.role()) ? FORBIDDEN : NOT_FOUND;
    }

    private static boolean entitles(Row row, Caller caller, Map<String, String> holders) {
        return row.who().entrySet().stream()
                .filter(party -> party.getValue().contains(caller.role()))
                .map(Map.Entry::getKey)
                .anyMatch(party -> party.equals("any")
                        || party.startsWith("not ")
                                != caller.acting().equals(holders.get(party.replaceFirst("not ", ""))));
    }

    /** All that is refused in one situation; each that is permitted in one of its own, since it changes it. */
    private void tryAll(String operation, Situation first, Supplier<Situation> another) {
        var situation = first == null ? another.get() : first;
        if (situation == null) {
            return;
        }
        var refused = situation.callers().stream()
                .filter(caller -> expected(operation, caller, situation.holders()) != DONE)
                .toList();
        var relations = new HashSet<String>();
        var permitted = IntStream.range(0, situation.callers().size())
                .filter(i -> !refused.contains(situation.callers().get(i)))
                .filter(i -> !situation.callers().get(i).relation().equals(AFTER_THE_END))
                .filter(i -> first != null
                        || WHOLE
                        || relations.add(situation.callers().get(i).relation()))
                .toArray();
        var request = permitted.length == 0
                ? situation.play().request()
                : by(situation, situation.callers().get(permitted[0]));
        refuse(operation, request, refused, situation.holders());
        for (var i : permitted) {
            var fresh = i == permitted[0] ? situation : another.get();
            permit(operation, by(fresh, fresh.callers().get(i)), fresh.callers().get(i));
        }
    }

    private static ExampleRequest by(Situation situation, Caller caller) {
        return situation.play().by(caller.role(), caller.organisation());
    }

    private void refuse(String operation, ExampleRequest request, List<Caller> callers, Map<String, String> holders) {
        var before = stored.now();
        for (var caller : callers) {
            var answer = request.by(caller.role(), caller.organisation()).get();
            note(operation, caller, "refused", answer, answer.statusCode() == expected(operation, caller, holders));
        }
        var changed = new TreeMap<>(stored.now());
        changed.entrySet().removeAll(before.entrySet());
        if (!changed.isEmpty()) {
            deviations.add(operation + ", refused: changed " + changed.keySet());
        }
    }

    private void permit(String operation, ExampleRequest request, Caller caller) {
        var before = stored.now();
        var answer = request.get();
        examples.settle();
        var isIdle = idle.containsKey(operation) || idle.containsKey(operation + " " + caller.role());
        var wanted = idle.getOrDefault(operation + " " + caller.role(), idle.get(operation));
        note(
                operation,
                caller,
                "permitted",
                answer,
                isIdle ? answer.statusCode() == wanted : answer.statusCode() < 300);
        if (stored.now().equals(before) != isIdle) {
            deviations.add(operation + " by " + caller + (isIdle ? " changed something" : " changed nothing"));
        }
    }

    private void note(String operation, Caller caller, String what, Response answer, boolean isWell) {
        tried.merge(caller.relation() + " " + what, 1, Integer::sum);
        if (!isWell) {
            deviations.add(
                    "%s, %s by %s: %d %s".formatted(operation, what, caller, answer.statusCode(), answer.asString()));
        }
    }

    /** What a role does not see of others it may not know to be there, either. */
    private void compareAbsent(String operation, Situation situation) {
        var request = situation.play().request();
        if (policy.get(operation).object().equals("-")) {
            return;
        }
        for (var caller : situation.callers()) {
            if (caller.relation().equals("foreign") && policy.get(operation).lets(caller.role())) {
                var absent = request.aboutNothing()
                        .by(caller.role(), caller.organisation())
                        .get();
                note(operation, caller, "absent", absent, absent.statusCode() == NOT_FOUND);
                if (expected(operation, caller, situation.holders()) == NOT_FOUND) {
                    var foreign =
                            request.by(caller.role(), caller.organisation()).get();
                    note(operation, caller, "alike", foreign, told(foreign).equals(told(absent)));
                }
            }
        }
    }

    private static List<Object> told(Response answer) {
        var problem = new JsonObject(answer.asString());
        problem.remove("instance");
        problem.remove("traceId");
        return List.of(
                answer.statusCode(),
                problem,
                answer.headers().asList().stream()
                        .filter(header ->
                                !OF_THE_MOMENT.contains(header.getName().toLowerCase(Locale.ROOT)))
                        .map(Header::toString)
                        .sorted()
                        .toList());
    }

    private static Stream<String> roles() {
        return Stream.concat(Stream.of(""), TransitionTrial.roles())
                .filter(role -> !role.equals("none"))
                .filter(role -> Role.members(role).equals(List.of(role)));
    }
}
