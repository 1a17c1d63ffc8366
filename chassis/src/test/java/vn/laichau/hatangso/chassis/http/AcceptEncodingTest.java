package vn.laichau.hatangso.chassis.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptEncodingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip | true",
                "GZip | true",
                "br, gzip | true",
                "gzip;q=0.5, br | true",
                "deflate , gzip ; q=1.0 | true",
                "gzip;q=0.001 | true",
                "gzip;q=0 | false",
                "br, gzip ; q=0.000, identity | false",
                "x-gzipped | false",
                "br | false",
                "'' | false"
            })
    void allowsGzipWhereItIsNamedAndNotRefused(String header, boolean allowed) {
        assertThat(AcceptEncoding.allowsGzip(header)).isEqualTo(allowed);
    }

    @Test
    void allowsNothingWhereNothingIsSaid() {
        assertThat(AcceptEncoding.allowsGzip(null)).isFalse();
    }
}
