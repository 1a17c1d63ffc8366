package vn.laichau.hatangso.agency.submission;

import java.util.stream.IntStream;
import vn.laichau.hatangso.agency.outbox.FigureMessage;
import vn.laichau.hatangso.agency.submission.stored.SubmittedFigure;

/** The figures of an accepted version, as indicator-service takes them. */
final class FigureMessages {

    private FigureMessages() {}

    static FigureMessage of(Submission submission) {
        var version = submission.current();
        var figures = version.figures();
        var items = IntStream.range(0, figures.size())
                .mapToObj(index -> item(submission, version.number(), index, figures.get(index)))
                .toList();
        return new FigureMessage(submission.id(), version.number(), submission.organisation(), items);
    }

    /** The name never changes: sent twice, the figure is recorded once. */
    private static FigureMessage.Item item(
            Submission submission, int version, int index, SubmittedFigure submittedFigure) {
        return new FigureMessage.Item(
                submission.id() + "/" + version + "/" + index,
                submittedFigure.indicator(),
                submittedFigure.territory(),
                submittedFigure.period(),
                submission.organisation(),
                submittedFigure.numerator(),
                submittedFigure.denominator(),
                submittedFigure.value());
    }
}
