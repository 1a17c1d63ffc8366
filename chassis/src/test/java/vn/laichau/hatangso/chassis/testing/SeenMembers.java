package vn.laichau.hatangso.chassis.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** Members of answers that the tests of a module saw, against those that its contracts declare: what nobody ever sees is dead or untested. */
public final class SeenMembers {

    /** One file for each run; in memory each profile of a service has classes of its own. */
    private static final Path SEEN = Path.of(
            "target/seen-members",
            Long.toString(ManagementFactory.getRuntimeMXBean().getStartTime()));

    private static final Path NEVER_SEEN = Path.of("src/test/resources/contract/never-seen.txt");

    private static final Set<String> WRITTEN = ConcurrentHashMap.newKeySet();

    private SeenMembers() {}

    /** @param schema its name, or that of its nearest named one and the way from there */
    static void add(String schema, String member) {
        var one = schema + " " + member;
        if (WRITTEN.add(one)) {
            try {
                Files.createDirectories(SEEN.getParent());
                Files.writeString(SEEN, one + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        }
    }

    /**
     * To be called by a test without a service, from the module's folder: it comes after all that have one. Says nothing of a run of
     * chosen tests.
     */
    public static void assertAllSeen() throws IOException {
        assertThat(excused()).as("members of %s", NEVER_SEEN).isSubsetOf(declared());
        var isWhole = System.getProperty("test") == null && Files.exists(SEEN);
        assertThat(isWhole ? unseen() : Set.<String>of())
                .as("members that the contract declares and no answer had, besides those of %s", NEVER_SEEN)
                .isSubsetOf(excused());
    }

    private static Set<String> unseen() throws IOException {
        var unseen = declared();
        unseen.removeAll(Files.readAllLines(SEEN));
        return unseen;
    }

    private static Set<String> excused() throws IOException {
        var excused = new TreeSet<String>();
        for (var line : Files.readAllLines(NEVER_SEEN)) {
            var words = List.of(line.replaceFirst("#.*", "").strip().split(" "));
            words.stream().skip(1).forEach(member -> excused.add(words.get(0) + " " + member));
        }
        return excused;
    }

    private static Set<String> declared() throws IOException {
        var declared = new TreeSet<String>();
        for (var contract : ContractAnswerFilter.contracts()) {
            var walk = new Walk(new ContractSchemas(contract), declared, new ArrayList<>());
            contract.path("paths")
                    .forEach(path -> path.forEach(operation -> operation
                            .path("responses")
                            .forEach(response -> walk.schemas()
                                    .resolved(response)
                                    .path("content")
                                    .properties()
                                    .forEach(content -> {
                                        if (content.getKey().matches(ContractAnswerFilter.JSON_TYPES)) {
                                            walk.enter(
                                                    operation
                                                            .path("operationId")
                                                            .asText(),
                                                    content.getValue().path("schema"));
                                        }
                                    }))));
        }
        return declared;
    }

    /** @param entered names of schemas, which may hold each other */
    private record Walk(ContractSchemas schemas, Set<String> declared, List<String> entered) {

        void enter(String around, JsonNode described) {
            var name = nameOf(described, around);
            if (described.has("$ref") && entered.contains(name)) {
                return;
            }
            entered.add(name);
            var schema = schemas.resolved(described);
            schema.path("properties").properties().forEach(member -> {
                declared.add(name + " " + member.getKey());
                enter(name + "." + member.getKey(), member.getValue());
            });
            enterIfDescribed(name, schema.path("items"));
            enterIfDescribed(name, schema.path("additionalProperties"));
        }

        private void enterIfDescribed(String name, JsonNode described) {
            if (described.isObject()) {
                enter(name, described);
            }
        }
    }

    /** @param around what is around it, for one without a name */
    static String nameOf(JsonNode described, String around) {
        return described.has("$ref") ? described.path("$ref").asText().replaceFirst(".*/", "") : around;
    }
}
