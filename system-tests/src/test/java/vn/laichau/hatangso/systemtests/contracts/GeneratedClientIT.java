package vn.laichau.hatangso.systemtests.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.DeserializationFeature;
import java.math.BigDecimal;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.client.ApiClient;
import vn.laichau.hatangso.client.ApiException;
import vn.laichau.hatangso.client.api.ObservationsApi;
import vn.laichau.hatangso.client.api.ProgressApi;
import vn.laichau.hatangso.client.api.ReceiptsApi;
import vn.laichau.hatangso.client.api.ReportsApi;
import vn.laichau.hatangso.client.api.SubmissionsApi;
import vn.laichau.hatangso.client.model.NewFigure;
import vn.laichau.hatangso.client.model.NewReport;
import vn.laichau.hatangso.client.model.NewSubmission;
import vn.laichau.hatangso.client.model.Observation;
import vn.laichau.hatangso.client.model.ReceiptToCheck;
import vn.laichau.hatangso.client.model.ReportKind;
import vn.laichau.hatangso.client.model.ReportState;
import vn.laichau.hatangso.client.model.SubmissionState;
import vn.laichau.hatangso.systemtests.suite.PlanYear;
import vn.laichau.hatangso.systemtests.suite.Principal;
import vn.laichau.hatangso.systemtests.suite.Principals;
import vn.laichau.hatangso.systemtests.suite.RealmClients;
import vn.laichau.hatangso.systemtests.suite.RunningSuite;

/**
 * The main job by a client that was generated from the contract of the gateway. It is strict: an answer with a member that the
 * contract does not name is an error to it.
 */
class GeneratedClientIT {

    /** No journey sends for it. */
    private static final Principal FIRM = Principal.of("operator", "best-express");

    /** Of a year for which nobody else sends any. */
    private static final String PERIOD = "2022";

    private static final String INDICATOR = "adult-smartphone";
    private static final String PROVINCE = "12";

    private static RealmClients clients;

    @BeforeAll
    static void signIn() {
        clients = RealmClients.of(RunningSuite.get());
    }

    private static Consumer<HttpRequest.Builder> as(Principal principal) {
        var token = clients.token(principal);
        return request -> request.setHeader("Authorization", "Bearer " + token);
    }

    private static ApiClient client(Principal principal) {
        var client = new ApiClient();
        client.updateBaseUri(RunningSuite.get().gatewayUrl().toString());
        client.getObjectMapper().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        return client.setRequestInterceptor(as(principal));
    }

    @Test
    void walksFromThePlanOfAFirmToTheReport() throws Exception {
        var sent = new SubmissionsApi(client(FIRM))
                .createSubmission(plan(), null, null, UUID.randomUUID().toString());
        assertThat(sent.getState()).isEqualTo(SubmissionState.SUBMITTED);
        var checked = new ReceiptsApi(client(FIRM))
                .checkReceipt(new ReceiptToCheck().jws(sent.getReceipt().getJws()));
        assertThat(checked.getValid()).isTrue();
        assertThat(checked.getSha256()).isEqualTo(sent.getReceipt().getSha256());

        accept(sent.getId());
        var arrived = arrived();
        assertThat(arrived.getNumerator()).isEqualByComparingTo("4711");
        assertThat(arrived.getDenominator()).isEqualByComparingTo("9422");

        assertThat(new ProgressApi(client(Principals.COORDINATOR))
                        .listProgress(null, null, null)
                        .getItems())
                .hasSize(27);

        var report = new ReportsApi(client(Principals.COORDINATOR))
                .createReport(
                        UUID.randomUUID().toString(),
                        new NewReport().kind(ReportKind.ANNUAL).year(PlanYear.CURRENT));
        assertThat(report.getState()).isEqualTo(ReportState.DRAFT);
        assertThat(report.getMissingParts()).isNullOrEmpty();
    }

    private static NewSubmission plan() {
        return new NewSubmission()
                .obligation("operator-plan")
                .year(PlanYear.NEXT)
                .narrative("Kế hoạch phát triển bưu chính năm " + PlanYear.NEXT)
                .addFiguresItem(new NewFigure()
                        .indicator(INDICATOR)
                        .territory(PROVINCE)
                        .period(PERIOD)
                        .numerator(new BigDecimal("4711"))
                        .denominator(new BigDecimal("9422")));
    }

    /** What the review accepted goes over to the other service a moment later. */
    private static Observation arrived() {
        var observations = new ObservationsApi(client(Principals.COORDINATOR));
        return await().pollInterval(Duration.ofMillis(250))
                .atMost(Duration.ofMinutes(2))
                .until(
                        () ->
                                observations
                                        .listObservations(null, null, null, INDICATOR, 500, PERIOD, PROVINCE, null)
                                        .getItems()
                                        .stream()
                                        .filter(figure -> FIRM.organisation().equals(figure.getOperator()))
                                        .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    /** In the version that was read. */
    private static void accept(UUID id) throws ApiException {
        var review = new SubmissionsApi(client(Principals.COORDINATOR));
        var seen = review.getSubmissionWithHttpInfo(id);
        var etag = seen.getHeaders().get("etag").get(0);
        assertThat(review.acceptSubmission(id, etag).getState()).isEqualTo(SubmissionState.ACCEPTED);
    }

    @Test
    void getsTheProblemOfARefusal() {
        var refused = catchThrowableOfType(
                ApiException.class, () -> new SubmissionsApi(client(FIRM)).getSubmission(new UUID(0, 0)));

        assertThat(refused.getCode()).isEqualTo(404);
        assertThat(refused.getResponseBody()).contains("\"code\":\"not-found\"");
    }
}
