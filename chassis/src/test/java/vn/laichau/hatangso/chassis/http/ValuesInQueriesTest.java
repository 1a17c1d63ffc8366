package vn.laichau.hatangso.chassis.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.laichau.hatangso.chassis.problem.ProblemException;

class ValuesInQueriesTest {

    /** Two operations of which one reads and one does something. */
    static final class Operations {

        enum Kind {
            PLAN,
            REPORT
        }

        static final class Filter {

            @QueryParam("year")
            int year;

            @QueryParam("until")
            String until;

            int unnamed;
        }

        @GET
        public Page<String> list(
                @PathParam("id") String id,
                @BeanParam Filter filter,
                @QueryParam("on") LocalDate on,
                @QueryParam("with") List<String> with,
                @QueryParam("kind") Kind kind) {
            return Page.whole(List.of());
        }

        @GET
        public void read() {}

        @POST
        public void add(@QueryParam("validateOnly") boolean validateOnly, String body) {}

        @DELETE
        public void remove(@BeanParam Filter filter) {}
    }

    private static void ask(String operation, String query) {
        var filter = new QueryValueFilter();
        filter.resource = Asked.of(Operations.class, operation);
        filter.filter(Asked.at("http://inner/x" + query));
    }

    @ParameterizedTest
    @CsvSource({
        "list, ''",
        "list, ?year=2027&until=2026&on=2026-12-14&count=true",
        "list, ?with=a&with=b&kind=PLAN",
        "read, ''",
        "add, ''",
        "add, ?validateOnly=true",
        "remove, ?year=2027&until=x"
    })
    void takes(String operation, String query) {
        assertThatCode(() -> ask(operation, query)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "list, ?year=0, year, out-of-range",
        "list, ?until=, until, wrong-format",
        "list, ?on=x, on, not-a-day",
        "list, ?on=2026-12-14&on=2026-12-14, on, duplicate",
        "list, ?kind=plan, kind, not-in-list",
        "list, ?nobody=knows, nobody, unknown-parameter",
        "read, ?count=true, count, unknown-parameter",
        "list, ?count=yes, count, wrong-format",
        "add, ?validateOnly=yes, validateOnly, wrong-format",
        "add, ?validateonly=true, validateonly, unknown-parameter",
        "add, ?validateOnly=true&x=1, x, unknown-parameter",
        "add, ?count=true, count, unknown-parameter",
        "remove, ?unnamed=1, unnamed, unknown-parameter",
        "remove, ?year=x, year, not-whole"
    })
    void refuses(String operation, String query, String name, String code) {
        var refused = catchThrowableOfType(ProblemException.class, () -> ask(operation, query));
        assertThat(refused).as(query).isNotNull();
        assertThat(refused.errors()).singleElement().satisfies(error -> {
            assertThat(error.pointer()).isEqualTo(name);
            assertThat(error.code()).isEqualTo(code);
        });
    }

    @Test
    void takesAsMuchAsTheContractSaysAndNoMore() {
        var longest = "x".repeat(QueryValueFilter.LONGEST_VALUE);
        var most = "?with=a" + "&with=a".repeat(QueryValueFilter.MOST_VALUES - 1);
        for (var taken : List.of("?until=" + longest, "?with=" + longest, most)) {
            assertThatCode(() -> ask("list", taken)).doesNotThrowAnyException();
        }
        refuses("list", "?until=" + longest + "x", "until", "too-long");
        refuses("list", "?with=" + longest + "x", "with", "too-long");
        refuses("list", most + "&with=a", "with", "too-many");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "list   | ?Year=2027   | There is no such parameter; the nearest: year, kind, on",
                "remove | ?on=x        | There is no such parameter; the nearest: until, year",
                "read   | ?x=1         | There is no such parameter; the nearest: none",
                "list   | ?kind=paper  | It has to be one of: PLAN, REPORT"
            })
    void namesWhatMayHaveBeenMeant(String operation, String query, String words) {
        var refused = catchThrowableOfType(ProblemException.class, () -> ask(operation, query));
        assertThat(refused.errors().get(0).detail().en()).isEqualTo(words);
    }
}
