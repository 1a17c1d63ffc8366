package vn.laichau.hatangso.reporting.notice;

import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** agency-service as the post: it knows the addresses and tries until the mail server has taken a letter. */
@RegisterRestClient(configKey = "agency")
@OidcClientFilter
@Path("/internal/v1/notices")
@Consumes(MediaType.APPLICATION_JSON)
interface NoticeClient {

    /** The same notice again writes to nobody twice. */
    @PUT
    @Path("/{id}")
    @Timeout(6_000)
    void take(@PathParam("id") UUID id, NoticeMessage notice);

    /**
     * A notice as agency-service takes it.
     *
     * @param organisations codes of those it is for
     * @param kinds of organisations that it is for all of
     */
    record NoticeMessage(List<String> organisations, List<String> kinds, String subject, String body) {}
}
