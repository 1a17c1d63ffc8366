package vn.laichau.hatangso.local;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.laichau.hatangso.chassis.testing.TestRules;

class HouseTest {

    @TestFactory
    Stream<DynamicTest> keepsTheRulesOfTests() {
        return TestRules.of(
                        "vn.laichau.hatangso.local",
                        Map.of(
                                "local.StartRefusalTest.saysThatTheProjectFolderCannotBeWritten",
                                "for root every folder can be written"))
                .map(rule -> dynamicTest(rule.name(), rule::check));
    }
}
