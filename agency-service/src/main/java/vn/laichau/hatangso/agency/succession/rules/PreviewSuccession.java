package vn.laichau.hatangso.agency.succession.rules;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.laichau.hatangso.agency.AgencyErrorCode;
import vn.laichau.hatangso.agency.responsibility.SuccessionCache;
import vn.laichau.hatangso.agency.responsibility.WorkItem;
import vn.laichau.hatangso.chassis.problem.FieldError;

/** Says what speaks against a succession, or what would go over with it. */
@ApplicationScoped
public class PreviewSuccession {

    private final OrganisationDirectory organisationDirectory;
    private final SuccessionCache successionCache;
    private final TransferPreview transferPreview;

    PreviewSuccession(
            OrganisationDirectory organisationDirectory,
            SuccessionCache successionCache,
            TransferPreview transferPreview) {
        this.organisationDirectory = organisationDirectory;
        this.successionCache = successionCache;
        this.transferPreview = transferPreview;
    }

    /** What was found: either faults, or what goes over. */
    public record Found(List<FieldError> faults, List<TransferredItem> moves) {}

    public Found check(NewSuccession asked) {
        var successionLines = successionCache.fresh();
        var faults = SuccessionRules.faultsOf(asked, organisationDirectory, successionLines);
        if (!faults.isEmpty()) {
            return new Found(faults, List.of());
        }
        var moves = transferPreview.of(asked, successionLines);
        return new Found(notHeld(asked, moves), moves);
    }

    private static List<FieldError> notHeld(NewSuccession asked, List<TransferredItem> moves) {
        var held = moves.stream()
                .filter(transferredItem -> transferredItem.kind().goesAlone())
                .map(transferredItem -> new WorkItem(transferredItem.kind(), transferredItem.id()))
                .collect(Collectors.toSet());
        var faults = new ArrayList<FieldError>();
        for (var i = 0; i < asked.exceptions().size(); i++) {
            if (!held.contains(asked.exceptions().get(i).thing())) {
                faults.add(AgencyErrorCode.NOT_HELD.at("/exceptions/" + i + "/id"));
            }
        }
        return faults;
    }

    /** Who answers from its day for what the predecessor held. */
    public String defaultSuccessorOf(String predecessor, NewSuccession asked) {
        return asked.defaultSuccessorOf(predecessor, organisationDirectory);
    }
}
