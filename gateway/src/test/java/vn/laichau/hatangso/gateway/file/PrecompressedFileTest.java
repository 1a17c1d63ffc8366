package vn.laichau.hatangso.gateway.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrecompressedFileTest {

    private static final int NOISE = 100_000;

    /** Noise stays as long as it is, zeros nearly vanish; what comes around both is little beside them. */
    @ParameterizedTest
    @CsvSource({"0, false", "8000, false", "19000, true", "100000, true"})
    void isKeptZippedWhereThatSavesATenth(int zeros, boolean zipped) {
        var content = new byte[NOISE + zeros];
        var noise = new byte[NOISE];
        new Random(7).nextBytes(noise);
        System.arraycopy(noise, 0, content, 0, NOISE);
        var file = PrecompressedFile.ofPath("x", content);
        assertThat(file.zipped() != file.plain()).isEqualTo(zipped);
    }

    @ParameterizedTest
    @CsvSource({
        "a/b.css, text/css; charset=utf-8",
        "b.svg, image/svg+xml",
        "b.unheard-of, application/octet-stream",
        "b, application/octet-stream"
    })
    void isOfTheMediaTypeThatItsNameSays(String path, String mediaType) {
        assertThat(PrecompressedFile.ofPath(path, new byte[1]).mediaType()).isEqualTo(mediaType);
    }
}
