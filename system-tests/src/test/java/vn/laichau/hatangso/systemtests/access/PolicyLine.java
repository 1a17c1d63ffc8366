package vn.laichau.hatangso.systemtests.access;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.laichau.hatangso.local.SuiteService;
import vn.laichau.hatangso.systemtests.suite.Contracts;
import vn.laichau.hatangso.systemtests.suite.Contracts.Operation;
import vn.laichau.hatangso.systemtests.suite.Principal;

/**
 * One operation and who may call it.
 *
 * @param path with a placeholder in braces where there is an object
 * @param who roles, or {@code anybody}
 * @param object a kind of {@link AccessObjects}, or {@code -}
 * @param seers roles that see others' objects, or {@code anybody}; {@code not:role} sees them and may not do this
 * @param granted the statuses that show that access was given
 * @param query with its question mark, or empty
 */
record PolicyLine(
        SuiteService service,
        String method,
        String path,
        Set<String> who,
        String object,
        Set<String> seers,
        Set<Integer> granted,
        String query,
        Body body) {

    private static final String ANYBODY = "anybody";

    /** JSON, unless its type stands before it; an empty one is none. */
    record Body(String type, String text) {

        /** The word example stands for the one of the contract, which keeps to every rule that the contract states. */
        static Body of(String cell, String operation) {
            if (cell.equals("example")) {
                return new Body(
                        "application/json",
                        described(operation)
                                .description()
                                .at("/requestBody/content/application~1json/example")
                                .toString());
            }
            var typed = cell.split(" ", 2);
            return cell.isEmpty() || cell.startsWith("{")
                    ? new Body("application/json", cell)
                    : new Body(typed[0], typed[1]);
        }
    }

    static PolicyLine of(String line) {
        var cells = line.split("\\|");
        var operation = words(cells[0]);
        var sent = cells.length > 5 ? cells[5].strip() : "";
        var service = SuiteService.valueOf(operation[0].toUpperCase(Locale.ROOT));
        return new PolicyLine(
                service,
                operation[1],
                operation[2],
                Set.of(words(cells[1])),
                cells[2].strip(),
                Set.of(words(cells[3])),
                Stream.of(words(cells[4])).map(Integer::valueOf).collect(Collectors.toSet()),
                sent.startsWith("?") ? sent : "",
                Body.of(sent.startsWith("?") ? "" : sent, name(service, operation[1], operation[2])));
    }

    /** As its contract has it. */
    Operation described() {
        return described(operation());
    }

    private static Operation described(String name) {
        return Contracts.operations().stream()
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no operation " + name));
    }

    private static String[] words(String cell) {
        return cell.strip().split("\\s+");
    }

    String operation() {
        return name(service, method, path);
    }

    private static String name(SuiteService service, String method, String path) {
        return service.module() + " " + method + " " + path;
    }

    /** Only services call it, past the gateway. */
    boolean isInternal() {
        return path.startsWith("/internal/");
    }

    boolean isPublic() {
        return who.contains(ANYBODY);
    }

    boolean mayBeCalledBy(Principal principal) {
        return isPublic() || who.contains(principal.role());
    }

    boolean showsOthersTo(Principal principal) {
        return seers.contains(ANYBODY) || seers.contains(principal.role());
    }

    /** Reads others' objects elsewhere, and so is told that this may not be done to them. */
    boolean deniesOthersTo(Principal principal) {
        return seers.contains("not:" + principal.role());
    }

    boolean hasObject() {
        return !object.equals("-");
    }

    /** The object's id, which may be of several segments, stands where the first placeholders are. */
    String addressOf(String id) {
        return path.replaceFirst("\\{[^}]+}(/\\{[^}]+})*", id).replaceAll("\\{[^}]+}", "1") + query;
    }

    /** Where no object matters. */
    String address() {
        return path.replaceAll("\\{[^}]+}", "2030") + query;
    }
}
