package vn.laichau.hatangso.reporting.document.narrative;

import java.util.stream.IntStream;
import vn.laichau.hatangso.reporting.document.narrative.facts.ReportFacts;
import vn.laichau.hatangso.reporting.document.paragraph.BodyBuilder;
import vn.laichau.hatangso.reporting.document.paragraph.Sentence;
import vn.laichau.hatangso.reporting.report.Concerned.Correction;

/** What letters and notices say of the issued document that they concern. */
final class CorrectionsAndWithdrawals {

    private CorrectionsAndWithdrawals() {}

    static void correct(BodyBuilder body, ReportFacts facts) {
        var corrections = facts.head().concerned().corrections();
        body.list(IntStream.range(0, corrections.size())
                .mapToObj(i -> correction(i + 1, corrections.get(i)))
                .toList());
        body.add(Sentence.of("correction.rest").with("document", facts.cited()));
    }

    private static Sentence correction(int place, Correction correction) {
        return Sentence.about("correction.item", Integer.toString(place))
                .with("place", correction.place().strip())
                .with("reads", correction.reads().strip())
                .with("corrected", correction.corrected().strip());
    }

    static void withdraw(BodyBuilder body, ReportFacts facts) {
        body.add(Sentence.of("withdrawal.reason")
                .with("reason", facts.head().concerned().reason().strip()));
        body.add(Sentence.of("withdrawal.return")
                .with("document", facts.cited())
                .with("issuer", facts.issuer().body()));
    }
}
