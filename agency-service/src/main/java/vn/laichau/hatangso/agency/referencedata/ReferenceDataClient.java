package vn.laichau.hatangso.agency.referencedata;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import vn.laichau.hatangso.agency.referencedata.ReferenceData.IndicatorName;
import vn.laichau.hatangso.agency.referencedata.ReferenceData.TargetName;
import vn.laichau.hatangso.agency.referencedata.ReferenceData.TerritoryName;

/** What the peer tells everyone: no token is needed. */
@RegisterRestClient(configKey = "dictionary")
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
interface ReferenceDataClient {

    @GET
    @Path("/indicators")
    Names<IndicatorName> listIndicators();

    /** In the version in force today. */
    @GET
    @Path("/targets")
    Names<TargetName> listTargets();

    /** Of all times. */
    @GET
    @Path("/territories")
    Names<TerritoryName> listTerritories();

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Names<T>(List<T> items) {}
}
