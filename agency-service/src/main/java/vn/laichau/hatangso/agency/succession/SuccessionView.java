package vn.laichau.hatangso.agency.succession;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import vn.laichau.hatangso.agency.succession.rules.SuccessionKind;
import vn.laichau.hatangso.agency.succession.rules.TransferredItem;
import vn.laichau.hatangso.chassis.http.Identified;
import vn.laichau.hatangso.chassis.text.Text;

/**
 * A succession as the API shows it.
 *
 * @param id absent of one that is only checked
 * @param day first day of the new order
 * @param newName of a change of name
 * @param moves everything open that goes over; told when it is recorded or checked
 * @param more absent for citizens and operators
 * @param actions what the reader may do with it as it stands; absent as of a day
 */
record SuccessionView(
        UUID id,
        SuccessionKind kind,
        State state,
        LocalDate day,
        List<Ending> predecessors,
        List<Following> successors,
        Text newName,
        String legalBasis,
        List<TransferredItem> moves,
        @JsonUnwrapped Internal more,
        List<SuccessionTransition> actions,
        @JsonIgnore long revision)
        implements Identified {

    /** None of one that is only checked, or shown as of a day: nobody changes that. */
    @Override
    public String entityTag() {
        return id == null || actions == null ? null : Identified.super.entityTag();
    }

    /** How it stands to its day. */
    enum State {
        PLANNED,
        BEGUN,
        WITHDRAWN
    }

    /**
     * An agency that ends, as it was called on its last day.
     *
     * @param defaultSuccessor who answers for what is not excepted
     */
    record Ending(String code, Text name, String defaultSuccessor) {}

    /** An agency that follows, as it is called on its first day in that place. */
    record Following(String code, Text name) {}

    /** A thing that goes to another successor than the rest. */
    record ExceptionView(String kind, String id, String successor) {}

    /** The part that only State bodies see. */
    record Internal(
            String note,
            List<ExceptionView> exceptions,
            OffsetDateTime recordedAt,
            String recordedBy,
            OffsetDateTime withdrawnAt,
            String withdrawnBy,
            String withdrawalReason,
            List<CorrectionView> corrections) {}

    /** What was said of it before it was corrected, and why it was; the oldest first. */
    record CorrectionView(String legalBasis, String note, String reason, OffsetDateTime at, String by) {}

    SuccessionView published() {
        return new SuccessionView(
                id, kind, state, day, predecessors, successors, newName, legalBasis, null, null, actions, revision);
    }

    SuccessionView moving(List<TransferredItem> all) {
        return new SuccessionView(
                id, kind, state, day, predecessors, successors, newName, legalBasis, all, more, actions, revision);
    }
}
