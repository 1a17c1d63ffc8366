package vn.laichau.hatangso.agency.deadline;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.laichau.hatangso.agency.extension.ExtensionTerms;
import vn.laichau.hatangso.agency.extension.ExtensionsAndWaivers;
import vn.laichau.hatangso.agency.extension.WaiverTerms;
import vn.laichau.hatangso.agency.obligation.OwedYear;
import vn.laichau.hatangso.agency.obligation.OwedYears;
import vn.laichau.hatangso.agency.obligation.terms.Deadline;
import vn.laichau.hatangso.agency.organisation.Organisation;
import vn.laichau.hatangso.agency.submission.asof.SubmissionReference;
import vn.laichau.hatangso.agency.submission.asof.SubmissionStanding;
import vn.laichau.hatangso.agency.submission.asof.SubmissionsAsOf;

/** Gathers what is known of an obligation of one year. Row-level security decides whose rows are among it. */
@ApplicationScoped
class Standings {

    private final SubmissionsAsOf ledger;
    private final ExtensionsAndWaivers extensionsAndWaivers;

    Standings(SubmissionsAsOf ledger, ExtensionsAndWaivers extensionsAndWaivers) {
        this.ledger = ledger;
        this.extensionsAndWaivers = extensionsAndWaivers;
    }

    /** With as many statements for many obligations as for one. */
    Map<OwedYear, All> of(OwedYears owed, Instant at) {
        var states = ledger.statesOf(owed, at);
        var known = ledger.knownOf(owed, at);
        var extensions = extensionsAndWaivers.extensionsOf(owed);
        var releases = extensionsAndWaivers.releasesOf(owed);
        var waived = extensionsAndWaivers.countReleases(owed, at);
        return owed.all().stream()
                .collect(toMap(
                        Function.identity(),
                        one -> new All(
                                one.obligation().dueTime(one.year()),
                                states.getOrDefault(one, List.of()),
                                extensions.getOrDefault(one, List.of()),
                                releases.getOrDefault(one, List.of()).stream()
                                        .filter(waiverTerms -> waiverTerms.holdsAt(at))
                                        .toList(),
                                known.getOrDefault(one, List.of()),
                                waived.get(one),
                                at)));
    }

    /**
     * What is known of the obligation of one year.
     *
     * @param states one row for each organisation that has sent, nameless where the caller may not know which
     * @param waived how many are released, also where the caller may not know who
     */
    record All(
            Optional<Deadline> due,
            List<SubmissionStanding> states,
            List<ExtensionTerms> extensions,
            List<WaiverTerms> releases,
            List<SubmissionReference> submissions,
            int waived,
            Instant at) {

        /** @param inItsPlace of whom what was sent and granted counts for the agency, when it has nothing of its own */
        Standing of(Organisation agency, Predicate<String> inItsPlace) {
            Predicate<String> own = agency.code()::equals;
            var sent = find(states, SubmissionStanding::organisation, own, inItsPlace);
            return new Standing(
                    due,
                    sent,
                    extensions.stream()
                            .filter(extension -> own.or(inItsPlace).test(extension.organisation()))
                            .toList(),
                    find(releases, WaiverTerms::organisation, own, inItsPlace),
                    find(knownOf(sent), SubmissionReference::organisation, own, inItsPlace),
                    at);
        }

        /** What is owed once may have been begun under several years: the one that counts is told of. */
        private List<SubmissionReference> knownOf(Optional<SubmissionStanding> sent) {
            return submissions.stream()
                    .filter(known ->
                            sent.isEmpty() || known.id().equals(sent.get().submission()))
                    .toList();
        }

        private static <T> Optional<T> find(
                List<T> rows, Function<T, String> organisation, Predicate<String> own, Predicate<String> inItsPlace) {
            return Stream.of(own, inItsPlace)
                    .flatMap(fits -> rows.stream()
                            .filter(row -> organisation.apply(row) != null && fits.test(organisation.apply(row))))
                    .findFirst();
        }

        /** Empty while the obligation has no date. */
        Optional<PunctualityCounts> compliance(boolean countsOnDueDay) {
            return due.map(instants -> PunctualityCounts.of(instants, countsOnDueDay, states));
        }

        int sent() {
            return states.size();
        }

        /** How many of those who owe it have neither sent anything nor been released; some may be both. */
        int missing(int owed) {
            var both =
                    (int) states.stream().filter(SubmissionStanding::released).count();
            return Math.max(0, owed - sent() - (waived - both));
        }

        int accepted() {
            return (int) states.stream()
                    .filter(state -> state.state() == SubmissionStanding.State.ACCEPTED)
                    .count();
        }
    }
}
