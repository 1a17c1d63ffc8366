package vn.laichau.hatangso.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonDepthTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{\"a\":[1,{}]}",
                "[[[]],[[]]]",
                "{\"a\":\"[[[[\"}",
                "\"\\\"[[[[\"",
                "]]]][[[",
                "đã [[ xong"
            })
    void bearsThreeLevels(String json) {
        assertThat(new JsonDepth(3).isBearable(Buffer.buffer(json))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[[[[", "{\"a\":{\"b\":{\"c\":[]}}}", "\"\\\\\"[[[["})
    void doesNotBearFour(String json) {
        assertThat(new JsonDepth(3).isBearable(Buffer.buffer(json))).isFalse();
    }

    @Test
    void remembersWhereItWasFromPartToPart() {
        var depth = new JsonDepth(3);

        assertThat(depth.isBearable(Buffer.buffer("{\"a\\"))).isTrue();
        assertThat(depth.isBearable(Buffer.buffer("\"[[[["))).isTrue();
        assertThat(depth.isBearable(Buffer.buffer("\":[["))).isTrue();
        assertThat(depth.isBearable(Buffer.buffer("["))).isFalse();
    }
}
