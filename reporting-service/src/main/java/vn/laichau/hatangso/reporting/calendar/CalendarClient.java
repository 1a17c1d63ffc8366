package vn.laichau.hatangso.reporting.calendar;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The calendar of agency-service, which knows public holidays; everyone may ask it. */
@RegisterRestClient(configKey = "agency")
@Path("/api/v1/calendar")
@Produces(MediaType.APPLICATION_JSON)
interface CalendarClient {

    /** How many days are worked between two days, neither of them counted. */
    @GET
    @Path("/working-days")
    @Timeout(2_000)
    WorkingDays between(@QueryParam("after") LocalDate after, @QueryParam("before") LocalDate before);

    @JsonIgnoreProperties(ignoreUnknown = true)
    record WorkingDays(int workingDays) {}
}
