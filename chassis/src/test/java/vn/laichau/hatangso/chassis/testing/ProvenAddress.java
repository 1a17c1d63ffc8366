package vn.laichau.hatangso.chassis.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.Arc;
import io.restassured.filter.Filter;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.MultiMap;
import java.net.URI;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import vn.laichau.hatangso.chassis.proof.GatewayProof;

/** Calls as the gateway makes them, and as somebody would who calls a service past it and says from where and since when. */
public final class ProvenAddress {

    private static final String ANYWHERE = "203.0.113.9";
    private static final String TAKEN_FOR = "PUBLIC";
    private static final String PAST_THE_GATEWAY = "INNER";
    private static final String UNPROVEN = "UNKNOWN";

    /** As the settings of tests have it. */
    private static final GatewayProof GATEWAY = new GatewayProof(List.of("of the gateway and the services in tests"));

    private ProvenAddress() {}

    /** Adds the gateway's proof of what the headers say. */
    public static MultiMap proven(MultiMap headers, String request, Instant now) {
        GATEWAY.prove(headers, request, now);
        return headers;
    }

    /** Sends a request as the gateway does: with its proof, made when it is sent. */
    public static Filter byTheGateway() {
        return (request, answer, next) -> {
            var headers = MultiMap.caseInsensitiveMultiMap();
            request.getHeaders().forEach(header -> headers.add(header.getName(), header.getValue()));
            var target =
                    request.getMethod() + " " + URI.create(request.getURI()).getRawPath();
            request.header(
                    GatewayProof.HEADER,
                    proven(headers, target, Clock.systemUTC().instant()).get(GatewayProof.HEADER));
            return next.next(request, answer);
        };
    }

    /**
     * What a service keeps of a client's address is what the gateway has proven, and nothing that anybody else says.
     *
     * @param path of an operation that operators are refused
     */
    public static void isKeptAlone(String path) throws SQLException {
        var counter = Arc.container()
                .instance(MeterRegistry.class)
                .get()
                .get("gateway.proof.unproven")
                .counter();
        var counted = counter.count();
        // As late as the service takes it to be.
        var now = Arc.container().instance(Clock.class).get().instant();
        var get = "GET " + path;
        assertThat(keptOf(path, "the gateway's", headers -> GATEWAY.prove(headers, get, now)))
                .isEqualTo(TAKEN_FOR);
        assertThat(keptOf(path, "silence and nobody's", headers -> headers.remove(GatewayProof.ADDRESS)))
                .isEqualTo(PAST_THE_GATEWAY);
        assertThat(keptOf(path, "nobody's", headers -> {})).isEqualTo(UNPROVEN);
        assertThat(keptOf(
                        path,
                        "a stranger's",
                        headers -> new GatewayProof(List.of("of a stranger")).prove(headers, get, now)))
                .isEqualTo(UNPROVEN);
        assertThat(keptOf(path, "another request's", headers -> GATEWAY.prove(headers, get + "?x", now)))
                .isEqualTo(UNPROVEN);
        assertThat(keptOf(path, "an old one", headers -> GATEWAY.prove(headers, get, now.minus(Duration.ofMinutes(5)))))
                .isEqualTo(UNPROVEN);
        assertThat(keptOf(path, "another address's", headers -> {
                    GATEWAY.prove(headers, get, now);
                    headers.set(GatewayProof.ADDRESS, "198.51.100.7");
                }))
                .isEqualTo(UNPROVEN);
        assertThat(counter.count() - counted).isEqualTo(5);
    }

    private static String keptOf(String path, String whose, Consumer<MultiMap> proof) throws SQLException {
        var account = UUID.randomUUID().toString();
        var headers = MultiMap.caseInsensitiveMultiMap()
                .set("Authorization", "Bearer " + Tokens.of(account, "vnpt", "operator"))
                .set(GatewayProof.ADDRESS, ANYWHERE);
        proof.accept(headers);
        with(headers).get(path).then().statusCode(403);
        try (var connection = SuiteDatabase.superuser();
                var statement = connection.prepareStatement(
                        "SELECT entry.address FROM audit_entry entry JOIN audit_person person"
                                + " ON person.pseudonym = entry.person WHERE person.principal LIKE ?")) {
            statement.setString(1, "%" + account);
            var rows = statement.executeQuery();
            assertThat(rows.next()).as("kept with %s proof", whose).isTrue();
            return rows.getString(1);
        }
    }

    private static RequestSpecification with(MultiMap headers) {
        var request = given();
        headers.forEach(header -> request.header(header.getKey(), header.getValue()));
        return request;
    }
}
