package vn.laichau.hatangso.reporting.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import vn.laichau.hatangso.reporting.json.ExactJson;

/** Collects a report's data with the service's own account: one request per service, all at once. */
@ApplicationScoped
public class ReportDataClient {

    private static final Logger LOG = Logger.getLogger(ReportDataClient.class);

    private final IndicatorClient indicators;
    private final AgencyClient agencies;
    private final Duration within;

    /** @param within all tries of all services together: whoever waits for the answer waits at the gateway with a deadline of its own */
    ReportDataClient(
            @RestClient IndicatorClient indicators,
            @RestClient AgencyClient agencies,
            @ConfigProperty(name = "reporting.collection.within") Duration within) {
        this.indicators = indicators;
        this.agencies = agencies;
        this.within = within;
    }

    /**
     * Asks every service what it knew of a plan and a year at the cut-off, on the map of a day, and waits for the slowest; what is not there by
     * the deadline is missing. Must not be called inside a database transaction: a slow peer would hold a connection.
     */
    public CollectedParts collect(String plan, Instant cutOff, LocalDate geography, int year) {
        return Uni.combine()
                .all()
                .unis(
                        answer(Part.INDICATOR, indicators.reportData(plan, cutOff, geography, year)),
                        answer(Part.AGENCY, agencies.reportData(plan, cutOff, year)))
                .with(ReportDataClient::together)
                .await()
                .indefinitely();
    }

    /** What agency-service knew at an instant; empty when it does not answer. The same rule about transactions. */
    public Optional<AgencyFacts> agencyAt(Instant instant) {
        return answer(Part.AGENCY, agencies.reportData(null, instant, null))
                .await()
                .indefinitely()
                .map(json -> ExactJson.as(AgencyFacts.class, json));
    }

    private Uni<Optional<JsonNode>> answer(Part part, Uni<String> asked) {
        return asked.ifNoItem()
                .after(within)
                .fail()
                .map(answer -> read(part, answer))
                .map(Optional::of)
                .onFailure()
                .recoverWithItem(failure -> {
                    LOG.warnf("%s part is missing: %s", part, failure);
                    return Optional.empty();
                });
    }

    /** An answer in a form that reports cannot read is as good as none. */
    private static JsonNode read(Part part, String answer) {
        try {
            var json = ExactJson.read(answer);
            if (ExactJson.as(part.form(), json) == null) {
                throw new IllegalStateException("no content");
            }
            return json;
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException("not JSON", failure);
        }
    }

    private static CollectedParts together(Optional<JsonNode> indicator, Optional<JsonNode> agency) {
        var parts = new EnumMap<Part, JsonNode>(Part.class);
        indicator.ifPresent(json -> parts.put(Part.INDICATOR, json));
        agency.ifPresent(json -> parts.put(Part.AGENCY, json));
        return new CollectedParts(parts);
    }
}
