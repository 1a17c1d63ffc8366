package vn.laichau.hatangso.systemtests;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.laichau.hatangso.chassis.testing.TestRules;

class HouseTest {

    private static final String BY_HAND = "run by hand, and measures or breaks what runs";
    private static final String CLOCK_OF_THE_MACHINE = "what the realm signs goes by the clock of the machine";

    @TestFactory
    Stream<DynamicTest> keepsTheRulesOfTests() {
        return TestRules.of(
                        "vn.laichau.hatangso.systemtests",
                        Map.of(
                                "benchmark", BY_HAND,
                                "faults", BY_HAND,
                                "rush", BY_HAND,
                                "access.RealmTokensIT", CLOCK_OF_THE_MACHINE,
                                "attacks.TokenAttacksIT", CLOCK_OF_THE_MACHINE,
                                "attacks.WrongTokens", CLOCK_OF_THE_MACHINE,
                                "suite.OperatorClient", CLOCK_OF_THE_MACHINE,
                                "suite.RenewedTokens", CLOCK_OF_THE_MACHINE,
                                "mutation.TestBench", "a JVM that hangs is ended after a time"))
                .map(rule -> dynamicTest(rule.name(), rule::check));
    }

    /** It is built and tested beside the chassis, which lends the rules, and so cannot ask for them itself. */
    @TestFactory
    Stream<DynamicTest> keepsTheRulesOfTestsInTheLocalStack() {
        return TestRules.of(
                        Path.of("../local-stack/target/test-classes")
                                .toAbsolutePath()
                                .normalize(),
                        "vn.laichau.hatangso.local",
                        Map.of(
                                "local.StartRefusalTest.saysThatTheProjectFolderCannotBeWritten",
                                "for root every folder can be written"))
                .map(rule -> dynamicTest(rule.name(), rule::check));
    }
}
