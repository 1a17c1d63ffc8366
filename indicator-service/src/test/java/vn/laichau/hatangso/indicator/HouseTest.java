package vn.laichau.hatangso.indicator;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.laichau.hatangso.chassis.testing.HouseRules;

class HouseTest {

    @TestFactory
    Stream<DynamicTest> keepsTheRulesOfTheHouse() {
        return HouseRules.of("vn.laichau.hatangso.indicator").stream()
                .map(rule -> dynamicTest(rule.name(), rule::check));
    }
}
