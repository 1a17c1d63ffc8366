package vn.laichau.hatangso.systemtests.attacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.local.LocalStack;
import vn.laichau.hatangso.local.SuiteService;
import vn.laichau.hatangso.systemtests.suite.Api;
import vn.laichau.hatangso.systemtests.suite.ConcurrentCalls;
import vn.laichau.hatangso.systemtests.suite.Contracts;
import vn.laichau.hatangso.systemtests.suite.Contracts.Operation;
import vn.laichau.hatangso.systemtests.suite.RealmClients;
import vn.laichau.hatangso.systemtests.suite.RenewedTokens;
import vn.laichau.hatangso.systemtests.suite.RunningSuite;
import vn.laichau.hatangso.systemtests.suite.TableState;

/** A body that is not as the contract says is refused as the caller's fault, by every operation, and leaves nothing. */
class BodyAttacksIT {

    private static final Set<Integer> REFUSALS = Set.of(400, 404, 412, 413, 415, 422);

    /**
     * Left out of the comparison: where refusals are noted, and what jobs write by the clock, which are the chain over the notes,
     * reminders and the events that tell of them, the verdicts of the day that is over, and messages to webhooks that other tests
     * registered.
     */
    private static final Set<String> NOT_COMPARED = Set.of(
            "arrival",
            "audit_entry",
            "audit_person",
            "audit_link",
            "audit_checkpoint",
            "reminder",
            "event",
            "progress_record",
            "webhook_delivery",
            "webhook_progress");

    private record Answered(BodyAttack attack, HttpResponse<byte[]> answer) {}

    @Test
    void refusesEveryBentBodyAndStoresNothing() throws SQLException {
        var stack = RunningSuite.get();
        var tokens = new RenewedTokens(RealmClients.of(stack));
        var operations = Contracts.operations().stream()
                .filter(operation -> operation.description().has("requestBody"))
                .toList();
        var history = new AttackHistory("bodies", REFUSALS);
        var random = AttackScope.random();
        awaitDemonstration(stack);
        var before = TableState.of(stack, NOT_COMPARED);
        var tried = new EnumMap<SuiteService, Integer>(SuiteService.class);
        for (var left = operations; !left.isEmpty(); left = stillOwed(operations, tried)) {
            var attacks = drawn(left, random);
            attacks.forEach(attack -> tried.merge(attack.operation().service(), 1, Integer::sum));
            ConcurrentCalls.send(attacks, attack -> new Answered(attack, attack.send(tokens.of(attack.sender()))))
                    .forEach(one -> history.record(
                            one.attack().described(one.answer()),
                            one.answer().statusCode(),
                            one.attack().isWellRefused(one.answer())));
        }

        System.out.printf("Attacks, bodies: by service %s, asked again %s%n", tried, Api.repeated());
        assertThat(history.close()).isEmpty();
        var changed = TableState.of(stack, NOT_COMPARED);
        changed.entrySet().removeAll(before.entrySet());
        assertThat(changed).isEmpty();
    }

    /** NUL, halves of characters, controls, marks of direction, formulas, immense lists: kept or refused, no error of ours. */
    @Test
    void keepsOrRefusesOddLettersAndNeverBreaks() {
        var tokens = new RenewedTokens(RealmClients.of(RunningSuite.get()));
        var history = new AttackHistory("letters", Set.of());
        var random = AttackScope.random();
        var attacks = Contracts.operations().stream()
                .filter(operation -> operation.description().has("requestBody"))
                .flatMap(operation ->
                        some(BodyAttack.withOddLetters(operation, entrance(operation, random), random), random, 3)
                                .stream())
                .toList();
        ConcurrentCalls.send(attacks, attack -> new Answered(attack, attack.send(tokens.of(attack.sender()))))
                .forEach(one -> history.record(
                        one.attack().described(one.answer()),
                        one.answer().statusCode(),
                        one.attack().isTakenOrWellRefused(one.answer())));

        assertThat(attacks).hasSizeGreaterThan(100);
        assertThat(history.close()).isEmpty();
    }

    /** Its reports are made and its figures delivered after the start, one after the other, and are no trace of an attack. */
    private static void awaitDemonstration(LocalStack stack) {
        await().atMost(Duration.ofMinutes(10))
                .until(() -> Files.readString(stack.log(SuiteService.REPORTING.module()))
                        .contains("the reports to look at are there"));
        await().atMost(Duration.ofMinutes(10)).until(() -> isDelivered(stack));
    }

    /** What failed once waits for its next try, maybe for long. */
    private static boolean isDelivered(LocalStack stack) throws SQLException {
        try (var connection = stack.superuser("agency").getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT NOT EXISTS (SELECT FROM outbox WHERE done_at IS NULL AND last_failure IS NULL)")) {
            return rows.next() && rows.getBoolean(1);
        }
    }

    /** The full count is that of each service. */
    private static List<Operation> stillOwed(List<Operation> operations, Map<SuiteService, Integer> tried) {
        return operations.stream()
                .filter(operation -> tried.get(operation.service()) < AttackScope.count(1, 100_000))
                .toList();
    }

    /** In the gate some for each operation, in the full count all of them. */
    private static List<BodyAttack> drawn(List<Operation> operations, Random random) {
        var drawn = new ArrayList<BodyAttack>();
        for (var operation : operations) {
            drawn.addAll(some(BodyAttack.on(operation, entrance(operation, random), random), random, 8));
        }
        return drawn;
    }

    private static List<BodyAttack> some(List<BodyAttack> attacks, Random random, int quick) {
        var all = new ArrayList<>(attacks);
        Collections.shuffle(all, random);
        return all.subList(0, Math.min(all.size(), AttackScope.count(quick, Integer.MAX_VALUE)));
    }

    /** Mostly the gateway; an inner operation is met where services meet it. */
    private static URI entrance(Operation operation, Random random) {
        var stack = RunningSuite.get();
        var direct = operation.isInternal() || random.nextInt(4) == 0;
        return direct ? stack.serviceUrl(operation.service()) : stack.gatewayUrl();
    }
}
