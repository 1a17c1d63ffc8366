package vn.laichau.hatangso.gateway;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.laichau.hatangso.chassis.testing.ArchitectureRules;
import vn.laichau.hatangso.chassis.testing.TestRules;

class ArchitectureTest {

    @TestFactory
    Stream<DynamicTest> keepsTheRulesOfTheHouse() {
        return ArchitectureRules.of("vn.laichau.hatangso.gateway").stream()
                .map(rule -> dynamicTest(rule.name(), rule::check));
    }

    @TestFactory
    Stream<DynamicTest> keepsTheRulesOfTests() {
        return TestRules.of(
                        "vn.laichau.hatangso.gateway",
                        Map.of(
                                "testing.RawConnection.readSlowly", "a reader who takes its time is what is tested",
                                "upstream.OutageTest",
                                        "the stopwatch that it moves counts on from that of the service"))
                .map(rule -> dynamicTest(rule.name(), rule::check));
    }
}
