package vn.laichau.hatangso.chassis.http;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.api.baggage.propagation.W3CBaggagePropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Nobody here sends baggage; who sends it to us must cost nothing (GHSA-rcgg-9c38-7xpx). */
class BaggageTest {

    private static final int MANY = 2_000;
    private static final int MOST = 64;

    private static final TextMapGetter<Map<String, String>> HEADERS = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(Map<String, String> headers) {
            return headers.keySet();
        }

        @Override
        public String get(Map<String, String> headers, String name) {
            return headers == null ? null : headers.get(name);
        }
    };

    private static int read(String header) {
        var context = W3CBaggagePropagator.getInstance().extract(Context.root(), Map.of("baggage", header), HEADERS);
        return Baggage.fromContext(context).size();
    }

    private static String members(int number) {
        return IntStream.range(0, number).mapToObj(i -> "k" + i + "=v").collect(joining(","));
    }

    @Test
    void isReadAsFarAsTheStandardAsksFor() {
        assertThat(List.of(read(members(2)), read(members(MOST)))).containsExactly(2, MOST);
        assertThat(read(members(MANY))).isLessThanOrEqualTo(MOST);
        assertThat(read("k=" + "v".repeat(100_000))).isZero();
    }
}
