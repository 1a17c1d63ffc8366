package vn.laichau.hatangso.chassis.testing;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a test may not do, as rules that run as tests: one that cannot fail, or that fails on a slow machine, is worse than
 * none. Benchmarks are run by hand and are none. A module calls them with its own root package:
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> keepsTheRulesOfTests() {
 *     return TestRules.of("vn.laichau.hatangso.agency", Map.of()).map(rule -> dynamicTest(rule.name(), rule::check));
 * }
 * }</pre>
 */
public final class TestRules {

    private static final Set<String> TESTS = Set.of(
            "org.junit.jupiter.api.Test",
            "org.junit.jupiter.api.RepeatedTest",
            "org.junit.jupiter.api.TestFactory",
            "org.junit.jupiter.params.ParameterizedTest",
            "net.jqwik.api.Property",
            "net.jqwik.api.Example");

    /** Where assertions are made, by type and by what is called there: on the way to an assertion nothing is decided yet. */
    private static final Map<Pattern, Pattern> DECIDING = Map.of(
            Pattern.compile("org\\.assertj\\.core\\.api\\.(Assertions|.*Assertions)"),
            Pattern.compile("fail.*|assertThatThrownBy|assertSoftly|assertAll"),
            Pattern.compile("org\\.assertj\\.core\\.api\\.\\w*Assert"),
            Pattern.compile(
                    "(?!as$|describedAs|withFailMessage|overriding|extracting|filteredOn|flatExtracting|using|asInstanceOf|asString).*"),
            Pattern.compile("io\\.restassured\\.(internal\\.|response\\.)?Validatable\\w*"),
            Pattern.compile("statusCode|statusLine|body|content|contentType|header|headers|cookie|cookies|spec"),
            Pattern.compile("org\\.junit\\.jupiter\\.api\\.Assertions|org\\.hamcrest\\.MatcherAssert"),
            Pattern.compile(".*"),
            Pattern.compile("org\\.awaitility\\.core\\.ConditionFactory"),
            Pattern.compile("until.*"),
            Pattern.compile("com\\.github\\.tomakehurst\\.wiremock\\..*"),
            Pattern.compile("verify.*"),
            Pattern.compile("com\\.tngtech\\.archunit\\.lang\\.ArchRule"),
            Pattern.compile("check"),
            Pattern.compile("java\\.lang\\.AssertionError"),
            Pattern.compile("<init>"));

    private static final Pattern FIXED_PORT = Pattern.compile("new (Server|Datagram)Socket\\(\\s*[1-9]"
            + "|new InetSocketAddress\\((|[^()]*,\\s*)[1-9]\\d*\\)|\\b(setPort|port|withPort)\\(\\s*[1-9]");

    private final List<JavaClass> own;
    private final Map<String, String> reasons;
    private final Set<String> excused = new HashSet<>();

    /**
     * One rule, looked at.
     *
     * @param breaches their places, as {@code feature.Type.method}
     */
    public record TestRule(String name, List<String> breaches) {

        public void check() {
            if (!breaches.isEmpty()) {
                throw new AssertionError(name + ", but:\n" + String.join("\n", breaches));
            }
        }
    }

    private TestRules(List<JavaClass> own, Map<String, String> reasons) {
        this.own = own;
        this.reasons = reasons;
    }

    /**
     * @param root the module's root package
     * @param reasons what breaks a rule all the same, as {@code feature}, {@code feature.Type} or {@code feature.Type.method},
     *     and why it has to
     */
    public static Stream<TestRule> of(String root, Map<String, String> reasons) {
        return of(ImportedClasses.withTests(root), root, reasons);
    }

    /** @param tests where the compiled tests of a module lie that does without the chassis */
    public static Stream<TestRule> of(Path tests, String root, Map<String, String> reasons) {
        return of(new ClassFileImporter().importPaths(tests), root, reasons);
    }

    private static Stream<TestRule> of(JavaClasses classes, String root, Map<String, String> reasons) {
        var own = classes.stream()
                .filter(TestRules::isOfTests)
                .filter(type -> type.getPackageName().startsWith(root))
                .filter(type -> !type.getName().matches(".*Benchmark(\\$.*)?"));
        return new TestRules(own.toList(), reasons).all();
    }

    /** The rules about these types alone. */
    static Stream<TestRule> of(Class<?>... types) {
        return new TestRules(List.copyOf(new ClassFileImporter().importClasses(types)), Map.of()).all();
    }

    private Stream<TestRule> all() {
        var rules = new ArrayList<TestRule>();
        rules.add(rule("a test asserts something", methods(test -> isTest(test) && !isJudged(test) && !asserts(test))));
        rules.add(rule("a test waits for a condition, not for a time", calls(TestRules::sleeps)));
        rules.add(rule("a test has the time from a clock", calls(TestRules::asksForTheTime)));
        rules.add(rule("no test measures time", calls(TestRules::measuresTime)));
        rules.add(rule("no test is switched off", methods(TestRules::isSwitchedOff)));
        rules.add(rule("no test goes by an assumption", calls(TestRules::assumes)));
        rules.add(rule("a test takes a free port", fixedPorts()));
        rules.add(new TestRule("each exception is needed", unneeded()));
        return rules.stream();
    }

    private TestRule rule(String name, Stream<String> breaches) {
        return new TestRule(
                name,
                breaches.distinct().sorted().filter(place -> !isExcused(place)).toList());
    }

    private boolean isExcused(String place) {
        var excuse = reasons.keySet().stream()
                .filter(reason -> (place + ".").startsWith(reason + "."))
                .findFirst();
        excuse.ifPresent(excused::add);
        return excuse.isPresent();
    }

    private List<String> unneeded() {
        return reasons.keySet().stream()
                .filter(reason -> !excused.contains(reason))
                .sorted()
                .toList();
    }

    private Stream<String> methods(Predicate<JavaMethod> breaks) {
        return own.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(breaks)
                .map(TestRules::place);
    }

    private Stream<String> calls(Predicate<JavaCodeUnitAccess<?>> breaks) {
        return own.stream()
                .flatMap(type -> type.getCodeUnits().stream())
                .filter(unit -> calls(unit).anyMatch(breaks))
                .map(TestRules::place);
    }

    /** Followed through the methods of test classes and fixtures. */
    private static boolean asserts(JavaMethod test) {
        var seen = new HashSet<JavaCodeUnit>();
        var next = new ArrayDeque<JavaCodeUnit>(List.of(test));
        while (!next.isEmpty()) {
            var unit = next.pop();
            if (seen.add(unit)) {
                if (calls(unit).anyMatch(TestRules::decides)) {
                    return true;
                }
                calls(unit)
                        .flatMap(call -> call.getTarget().resolveMember().stream())
                        .filter(called -> isOfTests(called.getOwner()))
                        .forEach(next::add);
            }
        }
        return false;
    }

    private static Stream<JavaCodeUnitAccess<?>> calls(JavaCodeUnit unit) {
        return Stream.of(
                        unit.getCallsFromSelf(),
                        unit.getMethodReferencesFromSelf(),
                        unit.getConstructorReferencesFromSelf())
                .flatMap(Set::stream)
                .map(call -> (JavaCodeUnitAccess<?>) call);
    }

    private static boolean decides(JavaCodeUnitAccess<?> call) {
        return DECIDING.entrySet().stream()
                .anyMatch(deciding -> deciding.getKey()
                                .matcher(call.getTargetOwner().getName())
                                .matches()
                        && deciding.getValue().matcher(call.getName()).matches());
    }

    private static boolean sleeps(JavaCodeUnitAccess<?> call) {
        return calls(call, "java.lang.Thread", "sleep")
                || calls(call, "java.util.concurrent.TimeUnit", "sleep")
                || calls(call, "java.util.concurrent.locks.LockSupport", "park.*");
    }

    private static boolean asksForTheTime(JavaCodeUnitAccess<?> call) {
        var withClock =
                call.getTarget().getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
        return calls(call, "java\\.time\\..*", "now") && !withClock
                || calls(call, "java.lang.System", "currentTimeMillis")
                || calls(call, "java.util.Date", "<init>")
                        && call.getTarget().getRawParameterTypes().isEmpty();
    }

    private static boolean measuresTime(JavaCodeUnitAccess<?> call) {
        return calls(call, "java.lang.System", "nanoTime");
    }

    private static boolean assumes(JavaCodeUnitAccess<?> call) {
        return calls(
                call, "org\\.(junit\\.jupiter|assertj\\.core)\\.api\\.Assumptions|net\\.jqwik\\.api\\.Assume", ".*");
    }

    private static boolean calls(JavaCodeUnitAccess<?> call, String owner, String name) {
        return call.getTargetOwner().getName().matches(owner) && call.getName().matches(name);
    }

    private static boolean isTest(JavaMethod method) {
        return TESTS.stream().anyMatch(method::isMetaAnnotatedWith);
    }

    /** A property may say whether it holds. */
    private static boolean isJudged(JavaMethod test) {
        return test.getRawReturnType().isEquivalentTo(boolean.class);
    }

    private static boolean isSwitchedOff(JavaMethod method) {
        return Stream.concat(method.getAnnotations().stream(), method.getOwner().getAnnotations().stream())
                .anyMatch(
                        annotation -> annotation
                                .getRawType()
                                .getName()
                                .matches(
                                        "org\\.junit\\.jupiter\\.api\\.(Disabled|condition\\.).*|net\\.jqwik\\.api\\.Disabled"));
    }

    private static boolean isOfTests(JavaClass type) {
        return type.getSource()
                .map(source -> source.getUri().toString())
                .filter(uri -> uri.matches(".*(/test-classes/|-tests\\.jar!).*"))
                .isPresent();
    }

    private static String place(JavaCodeUnit unit) {
        return place(unit.getOwner()) + "." + unit.getName();
    }

    private static String place(JavaClass type) {
        var packages = type.getPackageName().split("\\.");
        var outermost = type.getName().replaceFirst(".*\\.", "").replaceFirst("\\$.*", "");
        return packages[packages.length - 1] + "." + outermost;
    }

    private Stream<String> fixedPorts() {
        return own.stream()
                .filter(type -> type.getEnclosingClass().isEmpty() && takesAFixedPort(source(type)))
                .map(TestRules::place);
    }

    static boolean takesAFixedPort(String source) {
        return FIXED_PORT.matcher(source).find();
    }

    private static String source(JavaClass type) {
        var place = type.getSource().orElseThrow().getUri().toString().split("target/test-classes/");
        if (place.length < 2) {
            return "";
        }
        var file = Path.of(URI.create(place[0]))
                .resolve("src/test/java")
                .resolve(type.getName().replace('.', '/') + ".java");
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
