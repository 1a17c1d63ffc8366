package vn.laichau.hatangso.reporting.document.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.reporting.report.ReportKind;
import vn.laichau.hatangso.reporting.source.Part;

/** Snapshots from before some of their figures were collected. */
class OlderSnapshotsTest {

    /** Older snapshots name a decision that was recorded after their cut-off. */
    @Test
    void takesAProposalForWaitingWhenItsDecisionCameAfterTheCutOff() {
        var text = ReportFile.withAllParts()
                .with(Part.AGENCY, agency -> ((ArrayNode) agency.get("decisions")).removeAll())
                .of(ReportKind.PROPOSAL, null)
                .words();

        assertThat(text).contains("a) Cho thuê mặt bằng công đặt trạm BTS");
    }

    @Test
    void isToldOfOlderSnapshotsThatLackWhatCameLater() {
        var text = ReportFile.withAllParts()
                .with(Part.AGENCY, json -> {
                    for (var member : new String[] {
                        "plan",
                        "formerOrganisations",
                        "taskBoard",
                        "reportedObstacles",
                        "proposals",
                        "decisions",
                        "budget"
                    }) {
                        json.remove(member);
                    }
                    ((ObjectNode) json.at("/organisations/dic")).remove("parent");
                })
                .words();

        assertThat(text)
                .contains("UBND TỈNH LAI CHÂU")
                .contains("Chưa ghi nhận nguồn kinh phí")
                .contains("Không có đề xuất, kiến nghị nào đã trình");
    }
}
