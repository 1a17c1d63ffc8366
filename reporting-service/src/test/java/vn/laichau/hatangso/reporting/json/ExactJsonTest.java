package vn.laichau.hatangso.reporting.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExactJsonTest {

    @Test
    void sortsMembersAtEveryDepthAndLeavesNoWhiteSpace() throws JsonProcessingException {
        assertThat(canonical("{ \"b\": [ {\"d\": 1, \"c\": null} ], \"a\": \"Đ\", \"B\": true }"))
                .isEqualTo("{\"B\":true,\"a\":\"Đ\",\"b\":[{\"c\":null,\"d\":1}]}");
    }

    @ParameterizedTest
    @CsvSource({
        "41.50, 41.50",
        "0.1, 0.1",
        "397943, 397943",
        "1E+3, 1000",
        "12345678901234567890.123456789, 12345678901234567890.123456789"
    })
    void keepsEveryDigit(String number, String kept) throws JsonProcessingException {
        assertThat(canonical(number)).isEqualTo(kept);
    }

    @Test
    void isTheSameAfterReadingItBack() throws JsonProcessingException {
        var once = canonical("{\"z\":[1.10,{\"y\":\"\\u0000\\u001f\\\"\"}],\"a\":{}}");

        assertThat(canonical(once)).isEqualTo(once);
    }

    @Test
    void refusesADoubledMember() {
        assertThatThrownBy(() -> ExactJson.read("{\"a\":1,\"a\":2}")).isInstanceOf(JsonProcessingException.class);
    }

    private static String canonical(String json) throws JsonProcessingException {
        return ExactJson.canonical(ExactJson.read(json));
    }
}
