package vn.laichau.hatangso.agency;

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
        return ArchitectureRules.of("vn.laichau.hatangso.agency").stream()
                .map(rule -> dynamicTest(rule.name(), rule::check));
    }

    @TestFactory
    Stream<DynamicTest> changesThingsAsTheTableOfTransitionsSays() {
        return TransitionTable.of("vn.laichau.hatangso.agency")
                .map(check -> dynamicTest(check.name(), check.run()::run));
    }

    @TestFactory
    Stream<DynamicTest> keepsTheRulesOfTests() {
        return TestRules.of("vn.laichau.hatangso.agency", Map.of()).map(rule -> dynamicTest(rule.name(), rule::check));
    }

    @Test
    void listsEachLockOnceAndTakesNoneFromElsewhere() throws IOException {
        LockRules.checkPages(AgencyLocks.class);
        LockRules.checkSources();
    }

    @Test
    void writesEachTableOnceInTheMigrationOfItsFeature() throws IOException {
        MigrationRules.check("migration");
    }
}
