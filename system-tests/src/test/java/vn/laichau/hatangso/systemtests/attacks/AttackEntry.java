package vn.laichau.hatangso.systemtests.attacks;

import java.net.URI;
import java.util.List;
import vn.laichau.hatangso.local.SuiteService;
import vn.laichau.hatangso.systemtests.suite.RunningSuite;

/**
 * Where a caller can knock, with an operation there that needs a token.
 *
 * @param method of that operation
 */
record AttackEntry(String name, URI address, String method, String path) {

    static List<AttackEntry> all() {
        var stack = RunningSuite.get();
        return List.of(
                new AttackEntry("gateway", stack.gatewayUrl(), "GET", "/api/v1/tasks"),
                new AttackEntry(
                        "indicator", stack.serviceUrl(SuiteService.INDICATOR), "GET", "/internal/v1/report-data"),
                new AttackEntry("agency", stack.serviceUrl(SuiteService.AGENCY), "GET", "/api/v1/tasks"),
                new AttackEntry("reporting", stack.serviceUrl(SuiteService.REPORTING), "POST", "/api/v1/reports"));
    }
}
