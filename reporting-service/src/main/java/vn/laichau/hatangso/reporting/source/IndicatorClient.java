package vn.laichau.hatangso.reporting.source;

import io.quarkus.oidc.client.filter.OidcClientFilter;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/**
 * indicator-service as a report sees it. It is given as long as it works on a request at most (quarkus.transaction-manager), and
 * asked a second time only when it broke off: one that is slow would begin again. It is left in peace after six failures in a row: of
 * a share of the last six calls those of days ago would count, since nobody asks often.
 */
@RegisterRestClient(configKey = "indicator")
@OidcClientFilter
@Path("/internal/v1/report-data")
@Produces(MediaType.APPLICATION_JSON)
interface IndicatorClient {

    @GET
    @Timeout(10_000)
    @Retry(
            maxRetries = 1,
            delay = 200,
            abortOn = {CircuitBreakerOpenException.class, TimeoutException.class})
    @CircuitBreaker(requestVolumeThreshold = 6, failureRatio = 1, delay = 5_000)
    Uni<String> reportData(
            @QueryParam("plan") String plan,
            @QueryParam("cutOff") Instant cutOff,
            @QueryParam("geography") LocalDate geography,
            @QueryParam("year") Integer year);
}
