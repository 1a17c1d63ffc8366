package vn.laichau.hatangso.gateway.filter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestTargetTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/api/v1/plans/lai-chau-2023",
                "/api/v1/territories?level=COMMUNE&q=M%C6%B0%E1%BB%9Dng%20T%C3%A8&validOn=2025-07-01",
                "/api/v1/progress?asOf=2026-11-25T00:00:00%2B07:00",
                "/assets/index-B_x1.a~b.js",
                "/bao-cao/0199-7f/",
                "/login?to=/chi-tieu?nhom=a",
                "/.well-known/security.txt",
                "/api/v1/sdmx/2.1/data/LAICHAU,CHUOI_SO_LIEU,1.0/A.population-4g+population-5g../all?startPeriod=2023",
                "/api/v1/sdmx/3.0/data/dataflow/LAICHAU/CHUOI_SO_LIEU/~/*?c[REF_AREA]=12"
            })
    void acceptsAddressesOfTheSuite(String target) {
        assertThat(RequestTarget.isPlain(target)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "api/v1/plans",
                "http://other.example/api/v1/plans",
                "//other.example/api",
                "/api//v1/plans",
                "/api/v1/plans//",
                "/api/./v1/plans",
                "/api/v1/../v1/plans",
                "/api/v1/plans/..",
                "/api/v1/plans/.",
                "/api/v1/plans.",
                "/api/v1./plans",
                "/api/v1/sdmx/../plans",
                "/api/v1/sdmx/2.1/data/./x",
                "/api/v1/sdmx/2.1/data/..",
                "/api/v1/sdmx//2.1/data/x",
                "/api/v1/sdmx/2.1/data/%2e%2e",
                "/api/v1/plans/a+b",
                "/api/v1/plans;x=1",
                "/api;/v1/plans",
                "/api/v1/plans%3Bx",
                "/api/v1/%2e%2e/plans",
                "/api/v1%2fplans",
                "/api/v1%2Fplans",
                "/api/v1%5cplans",
                "/api/v1\\plans",
                "/api/v1/plans%00",
                "/api/v1/plans%0d%0aX-A:%20b",
                "/api/v1/%252e%252e/plans",
                "/api/v1/plans%20",
                "/api/v1/%70lans",
                "/api/v1/plans%09",
                "/api/v1/plans\t",
                "/api/v1/pl\u0001ans",
                "/api/v1/\u00c0\u00aeplans",
                "/api/v1\uff0fplans",
                "/chi-ti\u00eau",
                "/api/v1/plans#x",
                "/api/v1/plans?a=1#x",
                "/api/v1/plans?a=\\",
                "/api/v1/plans?a=\u0001",
                "/api/v1/plans?a=\u1ea1",
                "/api/v1/plans?a=%zz",
                "/api/v1/plans?a=%2",
                "/api/v1/plans?a=%00"
            })
    void refusesWhatServersAreKnownToReadDifferently(String target) {
        assertThat(RequestTarget.isPlain(target)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/me?access_token=x", "/me?a=1&ACCESS_TOKEN=x", "/me?access%5Ftoken=x", "/me?access_token"})
    void findsTokensInTheAddress(String target) {
        assertThat(RequestTarget.carriesToken(target)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/me", "/me?to=access_token", "/access_token"})
    void leavesOtherAddressesAlone(String target) {
        assertThat(RequestTarget.carriesToken(target)).isFalse();
    }
}
