package vn.laichau.hatangso.reporting.document.outlining;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.permit.Permits.Permit;
import vn.laichau.hatangso.chassis.problem.CommonErrorCode;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.chassis.time.VietnamTime;
import vn.laichau.hatangso.chassis.transition.Revision;
import vn.laichau.hatangso.reporting.ReportingProblem;
import vn.laichau.hatangso.reporting.document.model.Span;
import vn.laichau.hatangso.reporting.plan.ReportingPlans;
import vn.laichau.hatangso.reporting.rendering.HeapPermits;
import vn.laichau.hatangso.reporting.report.ReportHead;
import vn.laichau.hatangso.reporting.report.ReportKind;
import vn.laichau.hatangso.reporting.report.outline.Outline;
import vn.laichau.hatangso.reporting.report.outline.StoredOutlines.Use;

/** The outlines of an office's documents. */
@Path("/api/v1/report-outlines/{plan}/{issuer}/{kind}/{year}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Outlines",
        description = "What documents consist of: sections, headings, own words, annexes, patterns of sentences")
class OutlineResource {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]{0,62}");

    /** Whose outline. */
    record Asked(
            @PathParam("plan") String plan,
            @PathParam("issuer") String issuer,
            @PathParam("kind") ReportKind kind,
            @PathParam("year") int year) {

        /** Of a year outside the plan there are no documents. */
        Use use(ReportingPlans plans) {
            if (!CODE.matcher(issuer).matches()
                    || plans.find(plan)
                            .filter(known -> known.years().contains(year))
                            .isEmpty()) {
                throw CommonProblem.NOT_FOUND.asIs();
            }
            return new Use(plan, issuer, kind, year);
        }
    }

    private final Outlining outlining;
    private final HeapPermits permits;
    private final ReportingPlans plans;

    OutlineResource(Outlining outlining, HeapPermits permits, ReportingPlans plans) {
        this.outlining = outlining;
        this.permits = permits;
        this.plans = plans;
    }

    @GET
    @RolesAllowed({Role.COORDINATOR, Role.LEADER, Role.CLERK, Role.AUDITOR})
    @Operation(
            summary = "The outline of an office's documents of a kind and year",
            description =
                    "For those who see drafts, and the records office. Until the office makes one, that of the suite.")
    public OutlineView getReportOutline(@BeanParam Asked asked, @QueryParam("version") Long version) {
        return outlining.get(asked.use(plans), version);
    }

    @PUT
    @RolesAllowed(Role.COORDINATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Changes an outline, whole",
            description =
                    "For coordinators. Drafts of the kind and year take it over at once; what is reviewed or issued stays as it is. Figures"
                            + " in own words stand in places that are bound to figures of the system's sentences; a figure that is typed"
                            + " nevertheless is declared. Pictures are drawn anew.")
    @APIResponseSchema(OutlineView.class)
    @APIResponse(responseCode = "422", description = "outline-incomplete, figure-not-bound, picture-not-safe")
    public OutlineView setReportOutline(
            @BeanParam Asked asked, @HeaderParam("If-Match") Revision seen, Outline outline) {
        var use = asked.use(plans);
        requireThere(outline);
        try (var permit = permit(use)) {
            return outlining.save(use, seen, outline);
        }
    }

    @DELETE
    @RolesAllowed(Role.COORDINATOR)
    @Operation(
            summary = "Goes back to the outline of the suite",
            description = "For coordinators. The versions of before stay.")
    @APIResponseSchema(OutlineView.class)
    public OutlineView resetReportOutline(@BeanParam Asked asked, @HeaderParam("If-Match") Revision seen) {
        var use = asked.use(plans);
        try (var permit = permit(use)) {
            return outlining.reset(use, seen);
        }
    }

    /**
     * Who changed an outline when.
     *
     * @param own false where it went back to that of the suite
     */
    public record OutlineVersion(long version, boolean own, String by, OffsetDateTime at) {}

    /** Newest first. */
    public record OutlineVersionList(List<OutlineVersion> items) {}

    @GET
    @Path("/versions")
    @RolesAllowed({Role.COORDINATOR, Role.LEADER, Role.CLERK, Role.AUDITOR})
    @Operation(
            summary = "The versions of an outline, newest first",
            description = "For those who see drafts, and the records office.")
    public OutlineVersionList listReportOutlineVersions(@BeanParam Asked asked) {
        return new OutlineVersionList(outlining.versions(asked.use(plans)).stream()
                .map(stored ->
                        new OutlineVersion(stored.version(), stored.own(), stored.by(), VietnamTime.of(stored.at())))
                .toList());
    }

    @POST
    @Path("/copy")
    @RolesAllowed(Role.COORDINATOR)
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Copies an outline to the next year",
            description = "For coordinators. The next year must be one of the plan, and have none of its own yet.")
    @APIResponseSchema(OutlineView.class)
    @APIResponse(responseCode = "409", description = "outline-exists")
    public OutlineView copyReportOutline(@BeanParam Asked asked, @HeaderParam("If-Match") Revision seen) {
        var use = asked.use(plans);
        new Asked(asked.plan(), asked.issuer(), asked.kind(), asked.year() + 1).use(plans);
        try (var permit = permit(use)) {
            return outlining.copy(use, seen);
        }
    }

    @GET
    @Path("/comparison")
    @RolesAllowed({Role.COORDINATOR, Role.LEADER, Role.CLERK, Role.AUDITOR})
    @Operation(
            summary = "What an outline has otherwise than that of the suite",
            description = "For those who see drafts, and the records office.")
    public OutlineComparison compareReportOutline(@BeanParam Asked asked) {
        return outlining.compare(asked.use(plans));
    }

    /** A sentence of the newest report, and the figures of it that can be placed. */
    public record BindableSentence(String paragraph, String text, List<Span> figures) {}

    /**
     * What can be placed.
     *
     * @param report the newest one, best of the year
     */
    public record BindableSentenceList(UUID report, List<BindableSentence> items) {}

    @GET
    @Path("/figures")
    @RolesAllowed({Role.COORDINATOR, Role.LEADER, Role.CLERK, Role.AUDITOR})
    @Operation(
            summary = "The figures that an outline's own words can place",
            description =
                    "For those who see drafts, and the records office. By the newest report of the kind; none while there is no report.")
    public BindableSentenceList listOutlineFigures(@BeanParam Asked asked) {
        var head = outlining.toTry(asked.use(plans));
        if (head.isEmpty()) {
            return new BindableSentenceList(null, List.of());
        }
        try (var permit = permits.acquireForReader(head.get().snapshotBytes())) {
            return new BindableSentenceList(
                    head.get().id(),
                    outlining.bindable(head.get()).stream()
                            .map(told -> new BindableSentence(told.key(), told.text(), told.figures()))
                            .toList());
        }
    }

    /** How the suite words a sentence. */
    public record SentencePattern(String phrase, Text text) {}

    /** In the order of the suite. */
    public record SentencePatternList(List<SentencePattern> items) {}

    @GET
    @Path("/patterns")
    @RolesAllowed({Role.COORDINATOR, Role.LEADER, Role.CLERK, Role.AUDITOR})
    @Operation(
            summary = "The patterns of sentences that an outline can word otherwise",
            description = "For those who see drafts, and the records office. The same for all kinds and years.")
    public SentencePatternList listSentencePatterns(@BeanParam Asked asked) {
        asked.use(plans);
        return new SentencePatternList(Patterns.all().entrySet().stream()
                .map(each -> new SentencePattern(each.getKey(), each.getValue()))
                .toList());
    }

    @POST
    @Path("/preview")
    @RolesAllowed(Role.COORDINATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
    @Operation(
            summary = "The newest report as a page, by an outline that is not saved",
            description = "For coordinators. Nothing is stored.")
    @APIResponse(
            responseCode = "200",
            description = "The page",
            content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "409", description = "outline-without-report")
    @APIResponse(responseCode = "422", description = "outline-incomplete, figure-not-bound, picture-not-safe")
    public byte[] readOutlinePreview(
            @BeanParam Asked asked, @QueryParam("language") @DefaultValue("VI") Language language, Outline outline) {
        var use = asked.use(plans);
        requireThere(outline);
        var head = outlining.toTry(use).orElseThrow(ReportingProblem.OUTLINE_WITHOUT_REPORT::asIs);
        try (var permit = permits.acquireForReader(head.snapshotBytes())) {
            return outlining.preview(use, head, language, outline);
        }
    }

    private static void requireThere(Outline outline) {
        if (outline == null) {
            throw CommonProblem.INVALID_REQUEST.at(List.of(CommonErrorCode.MISSING.at("")));
        }
    }

    /** Figures are looked up in the newest report, and drafts are told anew. */
    private Permit permit(Use use) {
        return permits.acquireForReader(
                outlining.toTry(use).map(ReportHead::snapshotBytes).orElse(0));
    }
}
