package vn.laichau.hatangso.systemtests.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.systemtests.access.Policy;
import vn.laichau.hatangso.systemtests.suite.Contracts;
import vn.laichau.hatangso.systemtests.suite.Contracts.Operation;
import vn.laichau.hatangso.systemtests.suite.FreshTokens;
import vn.laichau.hatangso.systemtests.suite.RealmClients;
import vn.laichau.hatangso.systemtests.suite.RunningSuite;
import vn.laichau.hatangso.systemtests.suite.TableState;
import vn.laichau.hatangso.systemtests.suite.Volley;

/** A body that is not as the contract says is refused as the caller's fault, by every operation, and leaves nothing. */
class BodyAttacksIT {

    private static final Set<Integer> REFUSALS = Set.of(400, 404, 412, 413, 415, 422);

    /** Where it is noted that something was refused; and the chain over these notes, which grows by the clock. */
    private static final Set<String> NOTED = Set.of("arrival", "audit_entry", "audit_link", "audit_checkpoint");

    private record Answered(BodyAttack attack, HttpResponse<byte[]> answer) {}

    @Test
    void refusesEveryBentBodyAndStoresNothing() throws SQLException {
        var stack = RunningSuite.get();
        var tokens = new FreshTokens(RealmClients.of(stack));
        var operations = Contracts.operations().stream()
                .filter(operation -> operation.description().has("requestBody"))
                .toList();
        var history = new AttackHistory("bodies", REFUSALS);
        var random = Effort.random();
        var before = TableState.of(stack, NOTED);
        for (int round = 0; round < Effort.count(1, 60); round++) {
            Volley.send(
                            drawn(operations, random),
                            attack -> new Answered(attack, attack.send(tokens.of(attack.sender()))))
                    .forEach(one -> history.record(
                            one.attack().described(one.answer()),
                            one.answer().statusCode(),
                            one.attack().isWellRefused(one.answer())));
        }

        assertThat(history.close()).isEmpty();
        var changed = TableState.of(stack, NOTED);
        changed.entrySet().removeAll(before.entrySet());
        assertThat(changed).isEmpty();
    }

    /** In the gate some for each operation, in the full count all of them. */
    private static List<BodyAttack> drawn(List<Operation> operations, Random random) {
        var drawn = new ArrayList<BodyAttack>();
        for (var operation : operations) {
            var all = new ArrayList<>(BodyAttack.on(operation, entrance(operation, random), random));
            Collections.shuffle(all, random);
            drawn.addAll(all.subList(0, Math.min(all.size(), Effort.count(8, Integer.MAX_VALUE))));
        }
        return drawn;
    }

    /** Mostly the gateway; an inner operation is met where services meet it. */
    private static URI entrance(Operation operation, Random random) {
        var stack = RunningSuite.get();
        var direct = Policy.innerOperations().contains(operation.name()) || random.nextInt(4) == 0;
        return direct ? stack.serviceUrl(operation.service()) : stack.gatewayUrl();
    }
}
