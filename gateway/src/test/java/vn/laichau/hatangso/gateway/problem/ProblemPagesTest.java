package vn.laichau.hatangso.gateway.problem;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.problem.ProblemType;

@QuarkusTest
class ProblemPagesTest {

    private static final Pattern CONSTANT = Pattern.compile("^ {4}([A-Z][A-Z_]+)\\(\\s*\\d{3},", Pattern.MULTILINE);

    private final ExplainedProblems problems = new ExplainedProblems(new ObjectMapper());

    @ParameterizedTest
    @MethodSource("ownProblems")
    void explainsEachProblemInBothLanguages(ProblemType problem) {
        given().get("/problems/" + problem.slug())
                .then()
                .statusCode(200)
                .contentType("text/html;charset=utf-8")
                .header("Content-Language", "vi")
                .body(
                        startsWith("<!doctype html>\n<html lang=\"vi\">"),
                        containsString(problem.title().vi()),
                        containsString(problem.title().en()));
    }

    @ParameterizedTest
    @MethodSource("ownProblems")
    void agreesWithTheDocuments(ProblemType problem) {
        assertThat(problems.find(problem.slug())).hasValueSatisfying(explained -> {
            assertThat(explained.status()).isEqualTo(problem.status());
            assertThat(explained.title()).isEqualTo(problem.title());
        });
    }

    static Stream<ProblemType> ownProblems() {
        return Stream.concat(Arrays.stream(CommonProblem.values()), Arrays.stream(GatewayProblem.values()));
    }

    @Test
    void putsTheReadersLanguageFirst() {
        given().header("Accept-Language", "en")
                .get("/problems/not-found")
                .then()
                .header("Content-Language", "en")
                .body(containsString("<html lang=\"en\">"), containsString("<h1>Not found</h1>"));
    }

    @Test
    void doesNotKnowOtherProblems() {
        given().get("/problems/nothing").then().statusCode(404);
    }

    @Test
    void listsAllOfThemByStatus() {
        var page = given().header("Accept-Language", "en")
                .get("/problems")
                .then()
                .statusCode(200)
                .header("Content-Language", "en")
                .extract()
                .asString();

        assertThat(problems.list())
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(page)
                        .contains(
                                "/problems/" + problem.slug() + "\"",
                                problem.title().vi(),
                                problem.title().en()));
        assertThat(page.indexOf("/problems/not-found")).isLessThan(page.indexOf("/problems/unavailable"));
    }

    @Test
    void countsUpByStatusAndThenByName() {
        var order = problems.list().stream()
                .map(problem -> problem.status() + " " + problem.slug())
                .toList();
        assertThat(order).isSorted().hasSizeGreaterThan(50);
    }

    @Test
    void tellsProgramsTheWholeCatalogue() {
        var answer = given().accept("application/json").get("/problems");

        answer.then().statusCode(200).contentType("application/json");
        assertThat(answer.headers().getValues("Vary")).contains("Accept, Accept-Language");
        assertThat(answer.jsonPath().getList("items", ExplainedProblem.class)).isEqualTo(problems.list());
    }

    /** The services are programs of their own, so their catalogues are read as text. */
    @Test
    void explainsWhatTheServicesAnswerToo() throws IOException {
        try (var sources =
                Files.find(Path.of(".."), 20, (file, is) -> file.toString().endsWith("Problem.java"))) {
            var catalogues = sources.filter(file -> read(file).contains("implements ProblemType"));
            assertThat(catalogues).hasSizeGreaterThan(2).allSatisfy(this::explainsAllOf);
        }
    }

    private void explainsAllOf(Path catalogue) {
        var slugs = CONSTANT.matcher(read(catalogue)).results().map(constant -> slug(constant.group(1)));
        assertThat(slugs)
                .isNotEmpty()
                .allSatisfy(slug -> assertThat(problems.find(slug)).as(slug).isPresent());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String slug(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
