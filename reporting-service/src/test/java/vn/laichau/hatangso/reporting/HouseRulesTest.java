package vn.laichau.hatangso.reporting;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.laichau.hatangso.chassis.testing.HouseRules;

class HouseRulesTest {

    @TestFactory
    Stream<DynamicTest> keepsTheRulesOfTheHouse() {
        return HouseRules.of("vn.laichau.hatangso.reporting").stream()
                .map(rule -> dynamicTest(rule.name(), rule::check));
    }
}
