package vn.laichau.hatangso.systemtests.manifests;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Who follows a page at night finds what it names: no cluster is needed to know that. */
class OperationsPagesTest {

    private static final Path PAGES = Repository.ROOT.resolve("docs/operations");
    private static final List<String> NEEDED = List.of(
            "install",
            "upgrade",
            "restore",
            "disaster",
            "rotation",
            "capacity",
            "slo",
            "incidents",
            "ingress",
            "personal-data",
            "retention",
            "growth");

    private static final Pattern COMMAND = Pattern.compile("(?:`|^ {4,})((?:k|kubectl) [^`\\n]+)", Pattern.MULTILINE);
    /** What somebody types; a line that ends with a backslash goes on. */
    private static final Pattern TYPED = Pattern.compile(
            "(?:`|^ {4,})((?:k |kubectl |k8s/(?:deploy|create-secrets|rotate|release|compare-databases)\\b|\\./|mvn |psql |docker |apt-get |chronyc |"
                    + "system-tests/versions/|-Dit\\.test=|-Dtest=|SELECT |UPDATE )(?:[^`\\n]|(?<=\\\\)\\n)*)",
            Pattern.MULTILINE);

    private static final Path COMMANDS = Path.of("src/test/resources/operations/commands.txt");
    private static final Pattern OBJECT =
            Pattern.compile("\\b(deploy(?:ment)?|service|secret|cluster|job)[/ ]([a-z][a-z0-9-]+)(?=[\\s\"`]|$)");
    private static final Pattern SCALED = Pattern.compile("scale deployment ((?:[a-z-]+ )+)--");
    private static final Pattern SECRET = Pattern.compile("secret `([a-z-]+)`");
    private static final Pattern KEPT_FOR =
            Pattern.compile("CALL keep_rows_for\\('(\\w+)',\\s*'(?:[^']|'')*',\\s*'([^']+)',\\s*'((?:[^']|'')+)'\\);");
    private static final Pattern TERM = Pattern.compile("^\\| `\\w+` \\| .+", Pattern.MULTILINE);
    private static final Pattern TEST = Pattern.compile("-Dit\\.test='?([A-Za-z]+)");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)(?:#[^)]*)?\\)");
    private static final Pattern FILE = Pattern.compile("`\\.?/?((?:k8s|system-tests)/[\\w./-]+)`");

    private static final int SECONDS_OF_A_DAY = 86_400;

    private final Overlay production = Overlay.named("production");

    @Test
    void areAllThere() {
        assertThat(NEEDED).allMatch(name -> Files.exists(PAGES.resolve(name + ".md")));
    }

    @Test
    void nameObjectsThatExist() {
        var commands = found(COMMAND).map(command -> command.group(1)).toList();

        assertThat(commands).hasSizeGreaterThan(20);
        assertThat(commands.stream().flatMap(command -> OBJECT.matcher(command).results()))
                .isNotEmpty()
                .allMatch(this::exists, "exists");
        assertThat(commands.stream()
                        .flatMap(command -> SCALED.matcher(command).results())
                        .flatMap(names -> Stream.of(names.group(1).split(" "))))
                .isNotEmpty()
                .allMatch(name -> production.find("Deployment", name).isPresent());
        assertThat(found(SECRET).map(name -> name.group(1))).isNotEmpty().allMatch(this::isSecret);
    }

    /** Or only a cluster could, and the page says so. */
    @Test
    void nameCommandsThatATestOrADrillRuns() {
        var runs = Repository.text(COMMANDS)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .collect(toMap(
                        line -> line.substring(0, line.lastIndexOf(" | ")),
                        line -> List.of(
                                line.substring(line.lastIndexOf(" | ") + 3).split(", "))));
        assertThat(found(TYPED).map(OperationsPagesTest::typed).collect(toSet()))
                .containsExactlyInAnyOrderElementsOf(runs.keySet());

        var classes = Stream.of("system-tests", "indicator-service")
                .flatMap(module -> Repository.filesUnder(Repository.ROOT.resolve(module + "/src/test/java")).stream())
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .collect(toSet());
        assertThat(runs.values().stream().flatMap(List::stream).filter(by -> !by.equals("cluster")))
                .isNotEmpty()
                .isSubsetOf(classes);
        assertThat(Repository.filesUnder(PAGES))
                .filteredOn(page -> TYPED.matcher(Repository.text(page))
                        .results()
                        .anyMatch(command -> runs.get(typed(command)).contains("cluster")))
                .isNotEmpty()
                .allMatch(page -> Repository.text(page).contains("for want of a cluster"), "says what was not run");
    }

    private static String typed(MatchResult command) {
        return command.group(1).replaceAll("\\\\\\s+", "").strip();
    }

    @Test
    void nameTestsAndFilesThatExist() {
        assertThat(found(TEST).map(name -> name.group(1) + ".java"))
                .isNotEmpty()
                .allMatch(name ->
                        Repository.filesUnder(Path.of("src/test/java")).stream().anyMatch(file -> file.endsWith(name)));
        assertThat(found(LINK).map(link -> PAGES.resolve(link.group(1))))
                .isNotEmpty()
                .allMatch(Files::exists);
        assertThat(found(FILE).map(file -> Repository.ROOT.resolve(file.group(1))))
                .isNotEmpty()
                .allMatch(Files::exists);
    }

    /** With its term and its reason, as the migrations say them. */
    @Test
    void tellWhatIsRemovedByItself() {
        var removed = Stream.of("chassis", "indicator-service", "agency-service", "reporting-service")
                .flatMap(module ->
                        Repository.filesUnder(Repository.ROOT.resolve(module + "/src/main/resources/db")).stream())
                .flatMap(file -> KEPT_FOR.matcher(Repository.text(file)).results().toList().stream())
                .map(rows -> "| `%s` | %s | %s |".formatted(rows.group(1), rows.group(2), rows.group(3)))
                .toList();

        assertThat(TERM.matcher(Repository.text(PAGES.resolve("retention.md")))
                        .results()
                        .map(MatchResult::group))
                .containsExactlyInAnyOrderElementsOf(removed);
    }

    /** Line by line: what is kept of people, and where its term is set as the register says. */
    @Test
    void tellOfPeopleWhatTheRegisterDoes() {
        var register = Repository.json(Repository.ROOT.resolve("chassis/src/main/resources/personal-data.json"));
        var page = Repository.text(PAGES.resolve("personal-data.md"));
        for (var item : register.get("kept")) {
            var cells = Stream.of("what", "where", "why", "term", "end")
                    .map(name -> item.get(name).get("en").textValue())
                    .toList();
            assertThat(page).contains("| " + String.join(" | ", cells) + " |");
            item.path("columns")
                    .forEach(columns ->
                            columns.forEach(column -> assertThat(page).contains("`" + column.textValue() + "`")));
        }
        var realm = Repository.json(Repository.K8S.resolve("components/keycloak/realm/ha-tang-so.json"));
        var days = StreamSupport.stream(register.get("kept").spliterator(), false)
                .filter(item -> item.has("days"))
                .collect(toMap(
                        item -> item.get("id").textValue(),
                        item -> item.get("days").intValue()));
        assertThat(days)
                .containsEntry("sign-ins", realm.get("eventsExpiration").intValue() / SECONDS_OF_A_DAY)
                .containsEntry(
                        "sign-ins",
                        realm.at("/attributes/adminEventsExpiration").asInt() / SECONDS_OF_A_DAY)
                .containsKeys("access-log", "backups");
        assertThat(Repository.text(Repository.K8S.resolve("components/backup/object-store.yaml")))
                .contains("retentionPolicy: " + days.get("backups") + "d");
    }

    /** What a restore makes beside the old cluster begins with its name. */
    private boolean exists(MatchResult object) {
        var name = object.group(2);
        return switch (object.group(1)) {
            case "secret" -> isSecret(name);
            case "service" -> production.find("Service", name).isPresent();
            case "job" -> production.find("Job", name).isPresent();
            case "cluster" -> Set.of("postgres", "postgres-restored").contains(name);
            default -> production.find("Deployment", name).isPresent();
        };
    }

    private boolean isSecret(String name) {
        return SecretsTable.documented().stream().anyMatch(secret -> secret.startsWith(name + "/"));
    }

    private static Stream<MatchResult> found(Pattern pattern) {
        return Repository.filesUnder(PAGES).stream()
                .flatMap(page -> pattern.matcher(Repository.text(page)).results().toList().stream());
    }
}
