package vn.laichau.hatangso.indicator.territory.village;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.laichau.hatangso.chassis.caller.Role;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.problem.ProblemDocument.Fault;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.indicator.IndicatorErrorCode;

@Path("/api/v1/territories/villages")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Territories", description = "Units of territory before and after 1 July 2025")
class VillageResource {

    private static final String NDJSON = "application/x-ndjson";
    private static final String CSV = "text/csv";

    private final VillageFile files;
    private final ImportVillages importVillages;

    VillageResource(VillageFile files, ImportVillages importVillages) {
        this.files = files;
        this.importVillages = importVillages;
    }

    @POST
    @Consumes({NDJSON, CSV})
    @RolesAllowed(Role.ADMINISTRATOR)
    @Operation(
            summary = "Import villages from NDJSON or CSV",
            description =
                    "All lines or none; with partial=true every sound line; with validateOnly=true nothing is stored, and"
                            + " partial is true unless partial=false."
                            + " Columns: code, validFrom, validUntil, type, nameVi, nameEn, parentCode, legalBasis.")
    @APIResponse(responseCode = "200", description = "What became of the lines")
    @APIResponse(responseCode = "422", description = "invalid-content")
    public Summary importVillages(
            @HeaderParam("Content-Type") String type,
            @HeaderParam("Accept-Language") String language,
            @QueryParam("partial") Boolean partial,
            @QueryParam("validateOnly") boolean validateOnly,
            InputStream file)
            throws IOException {
        var lines = type.startsWith(CSV) ? files.readCsv(file) : files.readNdjson(file);
        if (lines.isEmpty()) {
            throw CommonProblem.INVALID_CONTENT.at(List.of(IndicatorErrorCode.EMPTY_FILE.at("")));
        }
        var soundLinesAlone = partial == null ? validateOnly : partial;
        var imported = importVillages.take(lines, soundLinesAlone, !validateOnly);
        if (!soundLinesAlone && !imported.faults().isEmpty()) {
            throw CommonProblem.INVALID_CONTENT.at(imported.faults());
        }
        return Summary.of(imported, Language.preferredBy(language));
    }

    /** How many villages were new, changed, the same, or rejected and why. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Summary(int received, int created, int changed, int unchanged, int rejected, List<Fault> errors) {

        static Summary of(ImportVillages.Imported imported, Language language) {
            var errors = imported.faults().stream()
                    .map(f -> new Fault(f.pointer(), f.code(), f.detail().in(language), f.line()))
                    .toList();
            return new Summary(
                    imported.received(),
                    imported.created(),
                    imported.changed(),
                    imported.unchanged(),
                    imported.rejected(),
                    errors);
        }
    }
}
