package vn.laichau.hatangso.agency.proposal;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import vn.laichau.hatangso.chassis.http.Identified;

/**
 * A proposal as the API shows it.
 *
 * @param organisation code of the coordinator's agency
 * @param obstacles ids of the obstacles that it answers, as far as the caller may see them
 * @param items in their order; a decision names them by their place, from 1 on
 * @param submittedAt absent for a draft
 * @param decision id of the decision; absent until there is one
 * @param actions what the reader may do with it as it stands; absent where it is only told of
 */
public record ProposalView(
        UUID id,
        String organisation,
        String title,
        String reason,
        ProposalState state,
        List<UUID> obstacles,
        List<ProposalContent.AskedItem> items,
        OffsetDateTime createdAt,
        OffsetDateTime submittedAt,
        OffsetDateTime withdrawnAt,
        String withdrawalReason,
        UUID decision,
        List<ProposalTransition> actions,
        @JsonIgnore long revision)
        implements Identified {

    /** What If-Match needs to change it. */
    @JsonProperty
    public String etag() {
        return entityTag();
    }

    /** The same before it was decided. */
    public ProposalView waiting() {
        return new ProposalView(
                id,
                organisation,
                title,
                reason,
                ProposalState.SUBMITTED,
                obstacles,
                items,
                createdAt,
                submittedAt,
                null,
                null,
                null,
                actions,
                revision);
    }
}
