package vn.laichau.hatangso.chassis.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ETagsTest {

    @Test
    void areTheVersionInQuotes() {
        assertThat(ETags.of(0)).isEqualTo("\"0\"");
        assertThat(ETags.of(10)).isEqualTo("\"10\"");
    }
}
