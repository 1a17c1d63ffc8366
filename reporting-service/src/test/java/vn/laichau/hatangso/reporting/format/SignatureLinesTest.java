package vn.laichau.hatangso.reporting.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignatureLinesTest {

    @ParameterizedTest
    @CsvSource({
        "KT. GIÁM ĐỐC, true, false",
        "Q. GIÁM ĐỐC, true, false",
        "Kt. GIÁM ĐỐC, false, false",
        "GIÁM ĐốC, false, false",
        "GS. NGUYỄN VĂN AN, true, true",
        "PGS. NGUYỄN VĂN AN, true, true",
        "TS. NGUYỄN VĂN AN, true, true",
        "ThS. Nguyễn Văn An, false, true",
        "KS. Nguyễn Văn An, false, true",
        "CN. Nguyễn Văn An, false, true",
        "Nguyễn Văn An ths., false, true",
        "PGS.TS. Nguyễn Văn An, false, true",
        "TS NGUYỄN VĂN AN, true, false",
        "ĐTS. NGUYỄN VĂN AN, true, false"
    })
    void areInCapitalsAndWithoutAnAcademicTitle(String line, boolean capitals, boolean title) {
        assertThat(SignatureLines.isInCapitals(line)).isEqualTo(capitals);
        assertThat(SignatureLines.hasAcademicTitle(line)).isEqualTo(title);
    }
}
