package vn.laichau.hatangso.indicator;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.laichau.hatangso.chassis.testing.ArchitectureRules;
import vn.laichau.hatangso.chassis.testing.LockRules;
import vn.laichau.hatangso.chassis.testing.MigrationRules;
import vn.laichau.hatangso.chassis.testing.TestRules;
import vn.laichau.hatangso.chassis.testing.TransitionTable;

class ArchitectureTest {

    @TestFactory
    Stream<DynamicTest> keepsTheRulesOfTheHouse() {
        return ArchitectureRules.of("vn.laichau.hatangso.indicator").stream()
                .map(rule -> dynamicTest(rule.name(), rule::check));
    }

    @TestFactory
    Stream<DynamicTest> changesThingsAsTheTableOfTransitionsSays() {
        return TransitionTable.of(
                        "vn.laichau.hatangso.indicator",
                        "/api/v1/observations",
                        "/api/v1/quality-rules",
                        "/api/v1/indicators",
                        "/api/v1/baselines",
                        "/api/v1/targets",
                        "/api/v1/progress/overrides",
                        "/api/v1/period-locks",
                        "/api/v1/territories")
                .map(check -> dynamicTest(check.name(), check.run()::run));
    }

    @TestFactory
    Stream<DynamicTest> keepsTheRulesOfTests() {
        return TestRules.of("vn.laichau.hatangso.indicator", Map.of())
                .map(rule -> dynamicTest(rule.name(), rule::check));
    }

    @Test
    void listsEachLockOnceAndTakesNoneFromElsewhere() throws IOException {
        LockRules.checkPages(IndicatorLocks.class);
        LockRules.checkSources();
    }

    @Test
    void writesEachTableOnceInTheMigrationOfItsFeature() throws IOException {
        MigrationRules.check("migration");
    }
}
