package vn.laichau.hatangso.chassis.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every list says beside its items. */
class ListFiltersTest {

    private static Object linkOf(String address, Object entity) {
        var answer = Asked.answered(entity);
        new NextLinkFilter().filter(Asked.at(address), answer);
        return answer.getHeaders().getFirst("Link");
    }

    @Test
    void linksToTheNextPageOfTheSameQuestion() {
        var page = new Page<>(List.of("a"), "bmV4dA", null);
        assertThat(linkOf("http://inner:8081/api/v1/organisations?limit=1&q=a", page))
                .isEqualTo("</api/v1/organisations?limit=1&q=a&cursor=bmV4dA>; rel=\"next\"");
        assertThat(linkOf("http://inner:8081/api/v1/organisations?cursor=b2xk&limit=1", page))
                .asString()
                .contains("cursor=bmV4dA")
                .doesNotContain("b2xk", "inner");
    }

    @Test
    void linksToNothingFromTheLastPageNorFromWhatIsNoList() {
        assertThat(linkOf("http://inner/api/v1/organisations", new Page<>(List.of("a"), null, null)))
                .isNull();
        assertThat(linkOf("http://inner/api/v1/organisations/dic", "an agency")).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "/agencies?count=true, true",
        "/agencies?count=false, false",
        "/agencies?count=, false",
        "/agencies?limit=1, false",
        "/agencies, false"
    })
    void tellsItsLengthToWhoAsks(String address, boolean told) {
        var counted = new Page<>(List.of("a"), "next", 7L);
        var answer = Asked.answered(counted);
        new TotalCountFilter().filter(Asked.at(address), answer);
        assertThat(answer.getEntity()).isEqualTo(told ? counted : new Page<>(List.of("a"), "next", null));
    }

    @Test
    void leavesOtherAnswersAlone() {
        var answer = Asked.answered("an agency");
        new TotalCountFilter().filter(Asked.at("/agencies/dic"), answer);
        assertThat(answer.getEntity()).isEqualTo("an agency");
    }
}
