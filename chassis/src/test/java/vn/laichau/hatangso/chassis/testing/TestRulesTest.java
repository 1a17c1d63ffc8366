package vn.laichau.hatangso.chassis.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TestRulesTest {

    @TestFactory
    Stream<DynamicTest> areKeptByTheTestsOfTheChassis() {
        return TestRules.of(
                        "vn.laichau.hatangso.chassis",
                        Map.of(
                                "testing.TestRulesTest", "breaks them to see them refuse",
                                "file.StreamedZipTest.write", "a reader that takes its time is what is tested"))
                .map(rule -> DynamicTest.dynamicTest(rule.name(), rule::check));
    }

    @ParameterizedTest
    @CsvSource({
        "a test asserts something, callsWithoutLooking looksAtNothing",
        "'a test waits for a condition, not for a time', parks sleeps sleepsInUnits",
        "a test has the time from a clock, asksTheMachine asksTheSystem",
        "no test measures time, measures",
        "no test is switched off, isNotRun",
        "no test goes by an assumption, isSometimesNotRun",
        "a test takes a free port, ''",
        "each exception is needed, ''"
    })
    void refuseWhatBreaksThem(String name, String places) {
        var rules = TestRules.of(Vain.class, Slow.class, Timed.class, Off.class).toList();

        assertThat(rules)
                .filteredOn(rule -> rule.name().equals(name))
                .singleElement()
                .satisfies(rule -> assertThat(String.join(" ", rule.breaches()).replace("testing.TestRulesTest.", ""))
                        .isEqualTo(places));
    }

    @Test
    void nameEachPlaceThatBreaksThem() {
        var rule = new TestRules.TestRule("a test asserts something", List.of("VainTest.looks"));

        assertThatThrownBy(rule::check).isInstanceOf(AssertionError.class).hasMessageContaining("VainTest.looks");
        new TestRules.TestRule("a test asserts something", List.of()).check();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "new ServerSocket(8080) | true",
                "new ServerSocket(0) | false",
                "new InetSocketAddress(\"localhost\", 8080) | true",
                "new InetSocketAddress(0) | false",
                "new InetSocketAddress(\"localhost\", port()) | false",
                "options().port(9090) | true",
                "options().dynamicPort() | false"
            })
    void knowAFixedPort(String source, boolean isFixed) {
        assertThat(TestRules.takesAFixedPort(source)).isEqualTo(isFixed);
    }

    private static class Vain {

        @Test
        void looksAtNothing() {
            Math.abs(-1);
        }

        @Test
        void callsWithoutLooking() {
            assertThat(Stream.of(1).map(this::help).toList()).as("of a number").extracting(Integer::doubleValue);
        }

        @Test
        void looksInAHelper() {
            List.of(1).forEach(number -> look(number));
        }

        private int help(int number) {
            return number;
        }

        private void look(int number) {
            assertThat(number).isOne();
        }
    }

    private static class Slow {

        void sleeps() throws InterruptedException {
            Thread.sleep(1);
        }

        void sleepsInUnits() throws InterruptedException {
            TimeUnit.SECONDS.sleep(1);
        }

        void parks() {
            Stream.of(1).forEach(LockSupport::parkNanos);
        }
    }

    private static class Timed {

        Instant asksTheMachine() {
            return Instant.ofEpochMilli(System.currentTimeMillis());
        }

        LocalDate asksTheSystem() {
            return LocalDate.now();
        }

        LocalDate asksAClock() {
            return LocalDate.now(Clock.systemUTC());
        }

        long measures() {
            return System.nanoTime();
        }
    }

    private static class Off {

        @Test
        @Disabled
        void isNotRun() {
            assertThat(1).isOne();
        }

        @Test
        void isSometimesNotRun() {
            Assumptions.assumeTrue(true);
            assertThat(1).isOne();
        }
    }
}
