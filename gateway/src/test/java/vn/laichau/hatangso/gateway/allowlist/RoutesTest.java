package vn.laichau.hatangso.gateway.allowlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutesTest {

    /** Whatever the order in which they are written. */
    private static final List<String> PATTERNS = List.of(
            "/imports",
            "/imports/*",
            "/imports/template",
            "/imports/*/workbook",
            "/plans/*/indicators",
            "/plans",
            "/x/*/y/*");

    private static Routes routes(List<String> patterns) {
        var lines = patterns.stream()
                .collect(Collectors.toMap(
                        pattern -> pattern,
                        pattern -> new RouteRuleConverter().convert(pattern + " GET"),
                        (one, other) -> one,
                        java.util.LinkedHashMap::new));
        return new Routes(() -> lines);
    }

    /** The service of the found route is its pattern. */
    private static String found(List<String> patterns, String path) {
        return routes(patterns).find(path).map(RouteRule::upstream).orElse("none");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/imports, /imports",
        "/api/v1/imports/7, /imports/*",
        "/api/v1/imports/template, /imports/template",
        "/api/v1/imports/7/rows, /imports/*",
        "/api/v1/imports/7/workbook, /imports/*/workbook",
        "/api/v1/imports/7/workbook/x/y, /imports/*/workbook",
        "/api/v1/plans, /plans",
        "/api/v1/plans/lai-chau-2023, /plans",
        "/api/v1/plans/lai-chau-2023/indicators, /plans/*/indicators",
        "/api/v1/plans/lai-chau-2023/indicatorsx, /plans",
        "/api/v1/plans/indicators, /plans",
        "/api/v1/x/1/y/2, /x/*/y/*",
        "/api/v1/x/1/y/2/z, /x/*/y/*"
    })
    void findTheLongestPatternThatFits(String path, String pattern) {
        assertThat(found(PATTERNS, path)).isEqualTo(pattern);
        var reversed = new java.util.ArrayList<>(PATTERNS);
        java.util.Collections.reverse(reversed);
        assertThat(found(reversed, path)).isEqualTo(pattern);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1",
                "/api/v1/",
                "/api/v1/imports/",
                "/api/v1/plans/lai-chau-2023/",
                "/api/v1imports",
                "/api/v11/imports",
                "/api/v2/imports",
                "/imports",
                "/api/v1/Imports",
                "/api/v1/importsx",
                "/api/v1/import",
                "/api/v1/x",
                "/api/v1/x/1/y",
                "/api/v1/x/1/z/2",
                "/api/v1/*",
                ""
            })
    void knowNothingElse(String path) {
        assertThat(found(PATTERNS, path)).isEqualTo("none");
    }

    /** Of a service or below it: where the star stands decides nothing about the length. */
    @Test
    void preferNoLongerPatternThatDoesNotFit() {
        assertThat(found(List.of("/a", "/a/b/c"), "/api/v1/a/b")).isEqualTo("/a");
        assertThat(found(List.of("/a/*", "/a/b/c"), "/api/v1/a/b")).isEqualTo("/a/*");
        assertThat(Stream.of("/api/v1/a/b/c", "/api/v1/a/b/c/d").map(path -> found(List.of("/a/*", "/a/b/c"), path)))
                .containsOnly("/a/b/c");
    }
}
