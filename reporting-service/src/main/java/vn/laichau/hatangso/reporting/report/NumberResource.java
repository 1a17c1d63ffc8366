package vn.laichau.hatangso.reporting.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hibernate.exception.ConstraintViolationException;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.problem.ProblemException;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.reporting.ReportingProblem;
import vn.laichau.hatangso.reporting.calendar.WorkingDays;
import vn.laichau.hatangso.reporting.entry.EnteredText;
import vn.laichau.hatangso.reporting.format.SignatureLines;
import vn.laichau.hatangso.reporting.plan.PlanSettings;
import vn.laichau.hatangso.reporting.plan.ReportingPlan;
import vn.laichau.hatangso.reporting.report.Issue.IssuingBody;

/** What the records office enters: number and day, then who signed. */
@Path(ReportResource.PATH + "/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.CLERK)
@Tag(name = "Reports")
class NumberResource {

    private static final Pattern UNIT = Pattern.compile("[\\p{Lu}0-9]{1,10}");
    private static final int LARGEST = 99_999;
    private static final int MOST_POSTS = 4;
    private static final int LONGEST_LINE = 200;

    private final LeadReport life;
    private final ReadableReports readable;
    private final AgenciesOnDay agencies;
    private final WorkingDays workingDays;
    private final PlanSettings settings;

    NumberResource(
            LeadReport life,
            ReadableReports readable,
            AgenciesOnDay agencies,
            WorkingDays workingDays,
            PlanSettings settings) {
        this.life = life;
        this.readable = readable;
        this.agencies = agencies;
        this.workingDays = workingDays;
        this.settings = settings;
    }

    @POST
    @Path("/number")
    @Operation(
            summary = "Enters the number of an approved document",
            description =
                    "For the records office. The system takes the number from its register and does not give one: a number of an"
                            + " issuer, a year and a symbol names one document. The issuer is named as it is called on the day of issue."
                            + " A document is issued the day it is signed or the next working day (Decree 30/2020).")
    @APIResponse(
            responseCode = "200",
            description = "The report",
            content = @Content(schema = @Schema(implementation = ReportView.class)))
    @APIResponse(responseCode = "409", description = "number-taken, report-state")
    @APIResponse(responseCode = "412", description = "precondition-failed")
    @APIResponse(responseCode = "422", description = "issuer-unknown")
    @APIResponse(responseCode = "428", description = "precondition-required")
    public Response numberReport(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, NumberEntry entry) {
        var report = readable.findHead(id).orElseThrow(CommonProblem.NOT_FOUND::asIs);
        check(entry, report.scope().kind());
        checkDays(entry);
        var issuer = entry.issuer() == null ? report.issuer() : entry.issuer();
        var body = named(issuer, entry.issuedOn());
        try {
            return ReportLifeResource.answer(life.number(id, ifMatch, entry, body));
        } catch (ConstraintViolationException another) {
            throw ReportingProblem.NUMBER_TAKEN.asIs();
        }
    }

    @POST
    @Path("/issue")
    @Operation(summary = "Issues a numbered document", description = "For the records office, once it is signed.")
    @APIResponse(
            responseCode = "200",
            description = "The report",
            content = @Content(schema = @Schema(implementation = ReportView.class)))
    @APIResponse(responseCode = "409", description = "report-state")
    @APIResponse(responseCode = "412", description = "precondition-failed")
    @APIResponse(responseCode = "428", description = "precondition-required")
    public Response issueReport(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, Signature signature) {
        readable.findHead(id).orElseThrow(CommonProblem.NOT_FOUND::asIs);
        check(signature);
        return ReportLifeResource.answer(life.issue(id, ifMatch, signature));
    }

    private IssuingBody named(String issuer, LocalDate day) {
        var plan = ReportingPlan.find(settings.code());
        return IssuingBody.of(issuer, agencies.get(day), plan).orElseThrow(ReportingProblem.ISSUER_UNKNOWN::asIs);
    }

    private static void check(NumberEntry entry, ReportKind kind) {
        if (entry == null || entry.number() == null) {
            throw ReportLifeResource.missing("/number");
        }
        if (entry.issuedOn() == null) {
            throw ReportLifeResource.missing("/issuedOn");
        }
        if (entry.number() < 1 || entry.number() > LARGEST) {
            throw invalid("/number", "Số từ 1 đến 99.999", "From 1 to 99,999");
        }
        if (kind == ReportKind.REMINDER && entry.unit() == null) {
            throw ReportLifeResource.missing("/unit");
        }
        if (entry.unit() != null && !UNIT.matcher(entry.unit()).matches()) {
            throw invalid("/unit", "Chữ in hoa và số, tối đa 10", "Capitals and digits, at most 10");
        }
    }

    private void checkDays(NumberEntry entry) {
        if (entry.signedOn() != null && !workingDays.isAtOnce(entry.signedOn(), entry.issuedOn())) {
            throw invalid(
                    "/signedOn",
                    "Văn bản được ban hành trong ngày ký, chậm nhất trong ngày làm việc tiếp theo",
                    "A document is issued the day it is signed, or the next working day at the latest");
        }
    }

    /** By the rules that the issued document is held against. */
    private static void check(Signature signature) {
        if (signature == null || signature.signer() == null) {
            throw ReportLifeResource.missing("/signer");
        }
        if (signature.signedFor() == null || signature.signedFor().isEmpty()) {
            throw ReportLifeResource.missing("/signedFor");
        }
        EnteredText.requireSound("/signer", signature.signer());
        signature.signedFor().forEach(line -> EnteredText.requireSound("/signedFor", line));
        if (!isLine(signature.signer()) || SignatureLines.hasAcademicTitle(signature.signer())) {
            throw invalid(
                    "/signer",
                    "Họ và tên trên một dòng, tối đa 200 ký tự, không ghi học hàm, học vị",
                    "A full name on one line, at most 200 characters, without an academic title");
        }
        if (signature.signedFor().size() > MOST_POSTS
                || !signature.signedFor().stream().allMatch(NumberResource::isPost)) {
            throw invalid(
                    "/signedFor",
                    "Tối đa 4 dòng quyền hạn, chức vụ, in hoa, mỗi dòng tối đa 200 ký tự",
                    "At most 4 lines of authority and post, in capitals, each of at most 200 characters");
        }
    }

    /** One line of words. */
    private static boolean isLine(String line) {
        return EnteredText.isLine(line, LONGEST_LINE) && line.codePoints().anyMatch(Character::isLetter);
    }

    private static boolean isPost(String line) {
        return isLine(line) && SignatureLines.isInCapitals(line) && !SignatureLines.hasAcademicTitle(line);
    }

    private static ProblemException invalid(String pointer, String vi, String en) {
        return CommonProblem.INVALID_CONTENT.at(List.of(new FieldError(pointer, "out-of-range", Text.of(vi, en))));
    }
}
