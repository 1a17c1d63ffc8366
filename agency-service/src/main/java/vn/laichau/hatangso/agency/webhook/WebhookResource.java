package vn.laichau.hatangso.agency.webhook;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.agency.AgencyProblem;
import vn.laichau.hatangso.chassis.caller.Callers;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.http.Page;
import vn.laichau.hatangso.chassis.http.PageQuery;
import vn.laichau.hatangso.chassis.idempotency.IdempotentCreation;
import vn.laichau.hatangso.chassis.idempotency.IdempotentCreation.Created;
import vn.laichau.hatangso.chassis.problem.CommonProblem;

@Path(WebhookResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.PEOPLE)
@Transactional
@Tag(name = "Webhooks", description = "Systems of the caller's organisation that are told of events")
class WebhookResource {

    static final String PATH = "/api/v1/webhooks";

    /** A system has one or two; each is a reader of the feed and a row of the queue. */
    private static final int MOST = 100;

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final Callers callers;
    private final IdempotentCreation answers;
    private final Clock clock;

    WebhookResource(
            Webhooks webhooks, Deliveries deliveries, Callers callers, IdempotentCreation answers, Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.callers = callers;
        this.answers = answers;
        this.clock = clock;
    }

    /** @param secret for a library of Standard Webhooks; it is told this once */
    record ToldSecret(String secret) {}

    @GET
    @Operation(summary = "The webhooks of the caller's organisation, but those of people with further roles")
    public Page<Webhook> listWebhooks(@BeanParam PageQuery page) {
        return page.of(
                webhooks.page(page.afterId(), page.limit()),
                webhook -> webhook.id().toString(),
                webhooks::count);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Have a system told of events from now on",
            description =
                    "It is told what `GET /api/v1/events` tells the caller, one event at a time as CloudEvents 1.0, at least"
                            + " once, those of one subject in their order. Nothing is sent before it has a secret.")
    @APIResponseSchema(value = Webhook.class, responseCode = "201", responseDescription = "The webhook")
    @APIResponse(responseCode = "409", description = "too-many-webhooks")
    @Extension(name = "x-headers", value = "Location")
    public Response createWebhook(@HeaderParam("Idempotency-Key") String key, NewWebhook content) {
        return answers.once(key, "POST " + PATH, content, () -> {
            if (webhooks.count() >= MOST) {
                throw AgencyProblem.TOO_MANY_WEBHOOKS.asIs();
            }
            var id = UUID.randomUUID();
            webhooks.add(id, content, callers.get(), clock.instant());
            return new Created(get(id), PATH + "/" + id, null);
        });
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "A webhook, and how it goes")
    public Webhook getWebhook(@PathParam("id") UUID id) {
        return get(id);
    }

    @DELETE
    @Path("/{id}")
    @Operation(summary = "Tell the system nothing any more; what is on its way and the log of it end too")
    @APIResponse(responseCode = "204", description = "It is told nothing from now on")
    public void deleteWebhook(@PathParam("id") UUID id) {
        if (!webhooks.remove(id)) {
            throw CommonProblem.NOT_FOUND.asIs();
        }
    }

    @POST
    @Path("/{id}/secret")
    @Operation(
            summary = "A new secret, by which the receiver knows that messages are ours",
            description = "By Standard Webhooks. For a day messages are signed with the secrets before, too.")
    public ToldSecret resetWebhookSecret(@PathParam("id") UUID id) {
        var secret = WebhookSecret.random();
        webhooks.addSecret(get(id).id(), secret, clock.instant());
        return new ToldSecret(secret.told());
    }

    @POST
    @Path("/{id}/test")
    @Operation(summary = "Send a message of the type vn.laichau.hatangso.test")
    @APIResponse(responseCode = "204", description = "It is on its way; the log tells what became of it")
    @APIResponse(responseCode = "409", description = "entry-state-forbids")
    public void checkWebhook(@PathParam("id") UUID id) {
        if (get(id).switchedOff() != null || !webhooks.hasSecret(id)) {
            throw AgencyProblem.ENTRY_STATE_FORBIDS.asIs();
        }
        deliveries.addTest(id);
    }

    @POST
    @Path("/{id}/redelivery")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Tell again what happened since an instant, under the same ids")
    @APIResponse(responseCode = "204", description = "They are on their way")
    public void redeliverWebhookEvents(@PathParam("id") UUID id, Redelivery content) {
        webhooks.goBack(get(id).id(), content.from().toInstant(), clock.instant());
    }

    @POST
    @Path("/{id}/start")
    @Operation(summary = "Switch on again what was switched off; what was not taken is tried anew")
    public Webhook startWebhook(@PathParam("id") UUID id) {
        webhooks.switchOn(get(id).id(), clock.instant());
        return get(id);
    }

    @GET
    @Path("/{id}/deliveries")
    @Operation(summary = "What was sent in the last 30 days and what became of it, the newest first")
    public Page<WebhookDelivery> listWebhookDeliveries(@PathParam("id") UUID id, @BeanParam PageQuery page) {
        var webhook = get(id).id();
        return page.of(
                deliveries.page(webhook, page.afterNumber(), page.limit()),
                delivery -> Long.toString(delivery.id()),
                () -> deliveries.count(webhook));
    }

    private Webhook get(UUID id) {
        return webhooks.find(id).orElseThrow(CommonProblem.NOT_FOUND::asIs);
    }
}
