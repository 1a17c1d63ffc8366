package vn.laichau.hatangso.agency.work;

import java.time.OffsetDateTime;
import java.util.List;
import vn.laichau.hatangso.agency.proposal.ProposalState;
import vn.laichau.hatangso.chassis.text.Text;

/**
 * The difficulty that an indicator meets: of several the one that nobody has decided about yet, and of these the newest.
 *
 * @param indicator its code
 * @param id of the obstacle
 * @param title in the words of whoever reported it
 * @param organisation who reported it
 * @param organisationName its present name; absent where it has none any more
 * @param since when it was reported
 * @param open how many that name the indicator are not decided about
 * @param leads who leads today the tasks that it names
 * @param proposal the last one that was submitted about it; absent where there is none
 */
record IndicatorObstacle(
        String indicator,
        String id,
        Text title,
        String organisation,
        Text organisationName,
        OffsetDateTime since,
        int open,
        List<Text> leads,
        LastProposal proposal) {

    /**
     * What was asked of the People's Committee about it.
     *
     * @param decision number of the decision; absent while it waits
     */
    record LastProposal(String id, Text title, ProposalState state, String decision) {}
}
