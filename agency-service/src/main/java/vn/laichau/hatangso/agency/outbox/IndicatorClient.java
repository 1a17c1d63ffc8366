package vn.laichau.hatangso.agency.outbox;

import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import vn.laichau.hatangso.chassis.text.Text;

/** The peer that records observations, of which firms they may be, and what decisions make of targets. */
@RegisterRestClient(configKey = "indicator")
@OidcClientFilter
@Path("/internal/v1")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
interface IndicatorClient {

    @POST
    @Path("/figure-messages")
    Recorded postFigures(byte[] message);

    @POST
    @Path("/target-messages")
    Recorded postTargets(byte[] message);

    @POST
    @Path("/operator-messages")
    Recorded postOperators(byte[] message);

    /** How many items were new, corrected an earlier one, said nothing new, or were rejected and why. */
    record Recorded(int received, int created, int changed, int unchanged, int rejected, List<Rejection> errors) {

        public Recorded {
            errors = errors == null ? List.of() : errors;
        }
    }

    /** An item that was not recorded. */
    record Rejection(String item, String code, Text detail) {}
}
