package vn.laichau.hatangso.reporting.document.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;

class ReproducibilityTest {

    @Test
    void givesTheSameBytesInEveryTimeZoneAndLocaleAndAtEveryTime() throws InterruptedException {
        var here = demonstration();
        var zone = TimeZone.getDefault();
        var locale = Locale.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("America/St_Johns"));
            Locale.setDefault(Locale.forLanguageTag("tr-TR-u-nu-arab"));
            // ZIP entries and core properties tell time in seconds.
            Thread.sleep(2_100);
            assertThat(demonstration()).isEqualTo(here);
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
    }

    @Test
    void givesOtherBytesForOtherFigures() {
        assertThat(demonstration()).isNotEqualTo(ReportFile.withAllParts().sha256());
    }

    private static String demonstration() {
        return ReportFile.withAllParts().asDemonstration().sha256();
    }
}
