package vn.laichau.hatangso.agency.deadline;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.laichau.hatangso.agency.concession.MoreTime;
import vn.laichau.hatangso.agency.concession.Release;
import vn.laichau.hatangso.agency.deadline.DeadlineView.Extended;
import vn.laichau.hatangso.agency.deadline.DeadlineView.Owing;
import vn.laichau.hatangso.agency.deadline.DeadlineView.Waived;
import vn.laichau.hatangso.agency.obligation.DueTime;
import vn.laichau.hatangso.agency.obligation.Obligation;
import vn.laichau.hatangso.agency.organisation.Agency;
import vn.laichau.hatangso.agency.receipt.Punctuality;
import vn.laichau.hatangso.agency.submission.ledger.KnownSubmission;
import vn.laichau.hatangso.agency.submission.ledger.SentState;
import vn.laichau.hatangso.chassis.time.VietnamTime;

/**
 * How one organisation stands with one duty at an instant: what it sent, what was granted to it, and what follows.
 *
 * @param due the duty's own instants; empty while no date is set
 * @param sent empty when nothing counts as sent
 * @param extensions all of the organisation for this duty, ended ones too
 * @param release in force at the instant
 * @param known the submission, for those who may know it
 */
record Standing(
        Optional<DueTime> due,
        Optional<SentState> sent,
        List<MoreTime> extensions,
        Optional<Release> release,
        Optional<KnownSubmission> known,
        Instant at) {

    /** Judged for the arrival of the first version; without one, for the instant that is asked for. */
    private Instant judged() {
        return sent.map(SentState::sentAt).orElse(at);
    }

    Optional<MoreTime> extension() {
        return MoreTime.longest(extensions, judged(), at);
    }

    /** The organisation's own instants. */
    Optional<DueTime> own() {
        return due.map(instants -> MoreTime.own(instants, extensions, judged(), at));
    }

    State state() {
        var draft = known.filter(KnownSubmission::isDraft).isPresent();
        return State.of(sent.map(SentState::state), release.isPresent(), draft, own(), at);
    }

    /** What the receipt says, or better: an extension granted after the arrival still helps, nothing ever harms. */
    Optional<Punctuality> punctuality() {
        var receipt = sent.map(SentState::punctuality).map(Punctuality::valueOf);
        var computed = own().filter(instants -> sent.isPresent())
                .map(instants -> Punctuality.of(judged(), instants.onTimeBefore(), instants.dueDayEnds()));
        return receipt.isEmpty()
                        || computed.filter(better -> better.compareTo(receipt.get()) < 0)
                                .isPresent()
                ? computed
                : receipt;
    }

    Owing of(Agency agency, Obligation obligation) {
        return new Owing(
                agency.code(),
                agency.name(),
                state(),
                sent.map(SentState::sentAt).map(VietnamTime::of).orElse(null),
                punctuality().map(Enum::name).orElse(null),
                own().map(DueTime::onTimeBefore).map(VietnamTime::of).orElse(null),
                own().map(DueTime::dueDayEnds).map(VietnamTime::of).orElse(null),
                obligation.formFor(agency),
                extension().map(Standing::extended).orElse(null),
                release.map(Standing::waived).orElse(null),
                state() == State.RETURNED ? known.map(KnownSubmission::returnBy).orElse(null) : null,
                known.map(KnownSubmission::id).orElse(null),
                known.map(KnownSubmission::year).orElse(null),
                null);
    }

    private static Extended extended(MoreTime extension) {
        return new Extended(VietnamTime.of(extension.until()), extension.reason(), extension.grantor());
    }

    private static Waived waived(Release release) {
        return new Waived(release.id(), release.reason(), release.by(), VietnamTime.of(release.at()));
    }
}
