package vn.laichau.hatangso.agency.deadline;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.laichau.hatangso.agency.deadline.DeadlineView.Extended;
import vn.laichau.hatangso.agency.deadline.DeadlineView.Owing;
import vn.laichau.hatangso.agency.deadline.DeadlineView.Waived;
import vn.laichau.hatangso.agency.extension.ExtensionTerms;
import vn.laichau.hatangso.agency.extension.WaiverTerms;
import vn.laichau.hatangso.agency.obligation.Obligation;
import vn.laichau.hatangso.agency.obligation.terms.Deadline;
import vn.laichau.hatangso.agency.organisation.Organisation;
import vn.laichau.hatangso.agency.receipt.Punctuality;
import vn.laichau.hatangso.agency.submission.asof.SubmissionReference;
import vn.laichau.hatangso.agency.submission.asof.SubmissionStanding;
import vn.laichau.hatangso.chassis.time.VietnamTime;

/**
 * How one organisation stands with one obligation at an instant: what it sent, what was granted to it, and what follows.
 *
 * @param due the obligation's own instants; empty while no date is set
 * @param sent empty when nothing counts as sent
 * @param extensions all of the organisation for this obligation, ended ones too
 * @param release in force at the instant
 * @param known the submission, for those who may know it
 */
record Standing(
        Optional<Deadline> due,
        Optional<SubmissionStanding> sent,
        List<ExtensionTerms> extensions,
        Optional<WaiverTerms> release,
        Optional<SubmissionReference> known,
        Instant at) {

    /** Judged for the arrival of the first version; without one, for the instant that is asked for. */
    private Instant judged() {
        return sent.map(SubmissionStanding::sentAt).orElse(at);
    }

    Optional<ExtensionTerms> extension() {
        return ExtensionTerms.longest(extensions, judged(), at);
    }

    /** The organisation's own instants. */
    Optional<Deadline> own() {
        return due.map(instants -> ExtensionTerms.own(instants, extensions, judged(), at));
    }

    StandingState state() {
        var draft = known.filter(SubmissionReference::isDraft).isPresent();
        return StandingState.of(sent.map(SubmissionStanding::state), release.isPresent(), draft, own(), at);
    }

    /** What the receipt says, or better: an extension granted after the arrival still helps, nothing ever harms. */
    Optional<Punctuality> punctuality() {
        var receipt = sent.map(SubmissionStanding::punctuality).map(Punctuality::valueOf);
        var computed = own().filter(instants -> sent.isPresent())
                .map(instants -> Punctuality.of(judged(), instants.onTimeBefore(), instants.dueDayEnds()));
        return receipt.isEmpty()
                        || computed.filter(better -> better.compareTo(receipt.get()) < 0)
                                .isPresent()
                ? computed
                : receipt;
    }

    Owing of(Organisation agency, Obligation obligation) {
        return new Owing(
                agency.code(),
                agency.name(),
                state(),
                sent.map(SubmissionStanding::sentAt).map(VietnamTime::of).orElse(null),
                punctuality().map(Enum::name).orElse(null),
                own().map(Deadline::onTimeBefore).map(VietnamTime::of).orElse(null),
                own().map(Deadline::dueDayEnds).map(VietnamTime::of).orElse(null),
                obligation.formFor(agency),
                extension().map(Standing::extended).orElse(null),
                release.map(Standing::waived).orElse(null),
                state() == StandingState.RETURNED
                        ? known.map(SubmissionReference::returnBy).orElse(null)
                        : null,
                known.map(SubmissionReference::id).orElse(null),
                known.map(SubmissionReference::year).orElse(null),
                null);
    }

    private static Extended extended(ExtensionTerms extension) {
        return new Extended(VietnamTime.of(extension.until()), extension.reason(), extension.grantedBy());
    }

    private static Waived waived(WaiverTerms waiverTerms) {
        return new Waived(waiverTerms.id(), waiverTerms.reason(), waiverTerms.by(), VietnamTime.of(waiverTerms.at()));
    }
}
