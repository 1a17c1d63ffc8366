package vn.laichau.hatangso.systemtests.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.local.SuiteService;
import vn.laichau.hatangso.systemtests.suite.ConcurrentCalls;
import vn.laichau.hatangso.systemtests.suite.Contracts;
import vn.laichau.hatangso.systemtests.suite.Contracts.Operation;
import vn.laichau.hatangso.systemtests.suite.Principals;
import vn.laichau.hatangso.systemtests.suite.RealmClients;
import vn.laichau.hatangso.systemtests.suite.RenewedTokens;
import vn.laichau.hatangso.systemtests.suite.RunningSuite;

/** What is read by an odd query is answered, or refused as the caller's fault; it never is an error of ours. */
class QueryAttacksIT {

    private static final Set<Integer> ANSWERS = Set.of(200, 400, 403, 404, 414, 422, 431);

    private static final int UNAUTHENTICATED = 401;
    private static final int FORBIDDEN = 403;

    private static final List<String> ODD = List.of(
            "",
            "%00",
            "a%00b",
            "%ff",
            "%ed%a0%80",
            "%E2%80%AE%E2%80%8B",
            "%c0%af",
            "%",
            "%zz",
            "-1",
            "0",
            "99999999999999999999",
            "1e999999999",
            "0x10",
            "NaN",
            "%2B1",
            "1.5",
            "true",
            "null",
            "%D9%A3",
            "2026-02-30",
            "9999999999",
            "0000-01-01",
            "2026-13",
            "9999-12-31",
            "-999999999-01-01",
            "%2B999999999-12-31",
            "2026-01-01T00:00:00%2B99:00",
            "2026-Q9",
            "00000000-0000-0000-0000-00000000000",
            "%27%20OR%20%271%27=%271",
            "%27;DROP%20TABLE%20x;--",
            "%7B%22a%22:1%7D",
            "%5B%5D",
            "..%2F..%2Fetc%2Fpasswd",
            "%0d%0aSet-Cookie:x=1",
            "%25s%25n",
            "x".repeat(5_000));

    /** No day, instant or year of any calendar, or none of ours. */
    private static final List<String> NO_TIME = List.of(
            "",
            "9999999999",
            "0",
            "-1",
            "3000",
            "2026-02-30",
            "0000-01-01",
            "-0001-01-01",
            "9999-12-31",
            "%2B999999999-01-01",
            "0000-01-01T00:00:00Z",
            "-999999999-01-01T00:00:00%2B18:00",
            "2026-02-30T00:00:00%2B07:00");

    private record Attack(Operation operation, String address) {

        String described() {
            return operation.name() + ": " + address.substring(0, Math.min(200, address.length()));
        }
    }

    @Test
    void areNeverAnErrorOfOurs() {
        var tokens = new RenewedTokens(RealmClients.of(RunningSuite.get()));
        var history = new AttackHistory("queries", ANSWERS);
        var tried = new EnumMap<SuiteService, Integer>(SuiteService.class);
        var random = AttackScope.random();
        var attacks = Contracts.operations().stream()
                .filter(operation -> operation.method().equals("GET"))
                .flatMap(operation -> drawn(operation, random).stream())
                .toList();
        attacks.forEach(attack -> tried.merge(attack.operation().service(), 1, Integer::sum));
        var statuses = ConcurrentCalls.send(attacks, attack -> status(attack, tokens));
        for (int i = 0; i < attacks.size(); i++) {
            history.record(attacks.get(i).described(), statuses.get(i));
        }

        System.out.printf("Attacks, queries: by service %s%n", tried);
        assertThat(tried).hasSize(3);
        assertThat(history.close()).isEmpty();
    }

    /** What was to be tried only would be stored for a word that is not quite right, or everything listed for a filter that is none. */
    @Test
    void areToldWhichValueOrNameIsNone() {
        var tokens = new RenewedTokens(RealmClients.of(RunningSuite.get()));
        var attacks = Contracts.operations().stream()
                .flatMap(operation -> Stream.concat(
                                parameters(operation)
                                        .flatMap(parameter -> noValues(operation, parameter).stream()
                                                .map(value -> name(parameter) + "=" + value)),
                                Stream.of("nobody=true"))
                        .map(query -> new Attack(operation, address(operation) + "?" + query)))
                .toList();
        assertThat(attacks.stream().map(attack -> attack.operation().service()).distinct())
                .hasSize(3);
        var answers = ConcurrentCalls.send(attacks, attack -> answer(attack, tokens));
        for (int i = 0; i < attacks.size(); i++) {
            var name = attacks.get(i).address().replaceAll(".*\\?([^=]+)=.*", "$1");
            assertThat(answers.get(i))
                    .as(attacks.get(i).described())
                    .startsWith("HTTP/1.1 400")
                    .containsIgnoringCase("content-type: application/problem+json")
                    .contains("\"pointer\":\"" + name + "\"");
        }
    }

    /** Texts that the parameter cannot mean by what the contract says of it. */
    private static List<String> noValues(Operation operation, JsonNode parameter) {
        var twice = parameter.at("/schema/type").asText().equals("array")
                ? Stream.<String>empty()
                : Stream.of("1&" + name(parameter) + "=1");
        return Stream.concat(twice, noTexts(operation, parameter).stream()).toList();
    }

    private static List<String> noTexts(Operation operation, JsonNode parameter) {
        var known = schema(operation, parameter);
        if (Set.of("date", "date-time").contains(known.path("format").asText())
                || Set.of("year", "asOf").contains(name(parameter))) {
            return NO_TIME;
        }
        if (known.has("enum") || known.path("format").asText().equals("uuid")) {
            return List.of("", "NOBODY", "1");
        }
        return switch (known.path("type").asText()) {
            case "boolean" -> List.of("", "ja", "1", "TRUE");
            case "integer" -> List.of("", "ten", "1.5", "99999999999999999999", "%D9%A3");
            default -> List.of();
        };
    }

    /** In the gate some for each operation, in the full count all of them. */
    private static List<Attack> drawn(Operation operation, Random random) {
        var all = new ArrayList<Attack>();
        var address = address(operation);
        parameters(operation).map(QueryAttacksIT::name).forEach(name -> {
            ODD.forEach(value -> all.add(new Attack(operation, address + "?" + name + "=" + value)));
            all.add(new Attack(operation, address + "?" + name + "=1&" + name + "=2"));
            all.add(new Attack(operation, address + "?" + name + "%5B%5D=1"));
            all.add(new Attack(operation, address + "?" + name));
        });
        all.add(new Attack(operation, address + "?nobody-knows-this=1&%00=%00"));
        all.add(new Attack(operation, address + "?&&==&="));
        Collections.shuffle(all, random);
        return all.subList(0, Math.min(all.size(), AttackScope.count(8, Integer.MAX_VALUE)));
    }

    /** A word of its list where a place has one. */
    private static String address(Operation operation) {
        var address = operation.path();
        for (var parameter : operation.description().path("parameters")) {
            address = address.replace(
                    "{" + name(parameter) + "}",
                    schema(operation, parameter).at("/enum/0").asText("2030"));
        }
        return address.replaceAll("\\{[^}]+}", "2030");
    }

    private static Stream<JsonNode> parameters(Operation operation) {
        return StreamSupport.stream(operation.description().path("parameters").spliterator(), false)
                .filter(parameter -> parameter.path("in").asText().equals("query"));
    }

    private static JsonNode schema(Operation operation, JsonNode parameter) {
        var schema = parameter.path("schema");
        return schema.has("$ref")
                ? operation.contract().at(schema.path("$ref").asText().substring(1))
                : schema;
    }

    private static String name(JsonNode parameter) {
        return parameter.path("name").asText();
    }

    private static int status(Attack attack, RenewedTokens tokens) {
        var status = RawConnection.status(answer(attack, tokens));
        // What everybody may ask has parts for those who are signed in: whoever is not is told so.
        return tokens.of(Principals.oneWhoMay(attack.operation())) == null && status == UNAUTHENTICATED
                ? FORBIDDEN
                : status;
    }

    /** Of the right type, where there should be one. */
    private static String noBody(Operation operation) {
        var types = operation.description().at("/requestBody/content").fieldNames();
        return types.hasNext() ? "Content-Type: " + types.next() + "\r\nContent-Length: 0\r\n" : "";
    }

    private static String answer(Attack attack, RenewedTokens tokens) {
        var stack = RunningSuite.get();
        var operation = attack.operation();
        var inner = operation.isInternal();
        var token = tokens.of(Principals.oneWhoMay(operation));
        var proof = token == null ? "" : "Authorization: Bearer " + token + "\r\n";
        return RawConnection.send(
                inner ? stack.serviceUrl(operation.service()) : stack.gatewayUrl(),
                operation.method() + " " + attack.address() + " HTTP/1.1\r\nHost: localhost\r\n" + proof
                        + noBody(operation) + "Connection: close\r\n\r\n");
    }
}
