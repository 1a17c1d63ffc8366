package vn.laichau.hatangso.agency.surroundings;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.restassured.builder.ResponseSpecBuilder;
import io.restassured.specification.ResponseSpecification;

/** What every refusal must look like (RFC 9457), whoever wrote it. */
public final class ProblemAssertions {

    private ProblemAssertions() {}

    /** A whole problem document: its page, its words, its place, and the trace by which people find it in the logs. */
    public static ResponseSpecification isProblem(int status, String code) {
        return new ResponseSpecBuilder()
                .expectStatusCode(status)
                .expectContentType("application/problem+json")
                .expectBody("type", equalTo("http://localhost:8080/problems/" + code))
                .expectBody("title", not(equalTo("")))
                .expectBody("title", not(equalTo(null)))
                .expectBody("status", equalTo(status))
                .expectBody("detail", not(equalTo(null)))
                .expectBody("instance", matchesPattern("/(api|internal)/v1/.+"))
                .expectBody("code", equalTo(code))
                .expectBody("traceId", matchesPattern("[0-9a-f]{32}"))
                .build();
    }
}
