package vn.laichau.hatangso.chassis.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every answer about one revision says beside it. */
class RevisionedAnswersTest {

    static final class Operations {

        @PermitAll
        public void open() {}

        public void closed() {}
    }

    private record Thing(long revision) implements Revisioned {}

    private static void answer(String operation, String asked, ContainerResponseContext answer) {
        var filter = new RevisionedAnswers();
        filter.resource = Asked.of(Operations.class, operation);
        filter.filter(Asked.with(asked), answer);
    }

    /** Who shows a token may be answered otherwise than everybody. */
    @ParameterizedTest
    @CsvSource({"open, Accept, ", "open, Authorization, no-store", "closed, Accept, no-store"})
    void isKeptByCachesOnlyWhereEverybodyReadsIt(String operation, String asked, String caching) {
        var answer = Asked.answered(new Thing(7));
        answer(operation, asked, answer);
        assertThat(answer.getHeaders().getFirst("ETag")).isEqualTo("\"7\"");
        assertThat(answer.getHeaders().getFirst("Cache-Control")).isEqualTo(caching);
    }

    @Test
    void leavesWhatIsSaidAlready() {
        var answer = Asked.answered(new Thing(7));
        answer.getHeaders().add("ETag", "\"7-9\"");
        answer.getHeaders().add("Cache-Control", "private, no-cache");
        answer("closed", "Accept", answer);
        assertThat(answer.getHeaders().get("ETag")).isEqualTo(List.of("\"7-9\""));
        assertThat(answer.getHeaders().get("Cache-Control")).isEqualTo(List.of("private, no-cache"));
    }
}
