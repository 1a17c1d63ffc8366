package vn.laichau.hatangso.reporting;

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
        return ArchitectureRules.of("vn.laichau.hatangso.reporting").stream()
                .map(rule -> dynamicTest(rule.name(), rule::check));
    }

    @TestFactory
    Stream<DynamicTest> changesThingsAsTheTableOfTransitionsSays() {
        return TransitionTable.of(
                        "vn.laichau.hatangso.reporting", "/api/v1/report-outlines", "/api/v1/report-schedules")
                .map(check -> dynamicTest(check.name(), check.run()::run));
    }

    @TestFactory
    Stream<DynamicTest> keepsTheRulesOfTests() {
        return TestRules.of(
                        "vn.laichau.hatangso.reporting",
                        Map.of(
                                "narrative.ReproducibilityTest.givesTheSameBytesInEveryTimeZoneAndLocaleAndAtEveryTime",
                                "formats write the time in steps of two seconds, and no clock is theirs"))
                .map(rule -> dynamicTest(rule.name(), rule::check));
    }

    @Test
    void listsEachLockOnceAndTakesNoneFromElsewhere() throws IOException {
        LockRules.checkPages(ReportingLocks.class);
        LockRules.checkSources();
    }

    @Test
    void writesEachTableOnceInTheMigrationOfItsFeature() throws IOException {
        MigrationRules.check("migration");
    }
}
