package vn.laichau.hatangso.agency.submission;

import java.util.stream.IntStream;
import vn.laichau.hatangso.agency.delivery.Parcel;
import vn.laichau.hatangso.agency.submission.stored.Figure;

/** The figures of an accepted version, as indicator-service takes them. */
final class AcceptedFigures {

    private AcceptedFigures() {}

    static Parcel of(Submission submission) {
        var version = submission.current();
        var figures = version.figures();
        var items = IntStream.range(0, figures.size())
                .mapToObj(index -> item(submission, version.number(), index, figures.get(index)))
                .toList();
        return new Parcel(submission.id(), version.number(), submission.organisation(), items);
    }

    /** The name never changes: sent twice, the figure is recorded once. */
    private static Parcel.Item item(Submission submission, int version, int index, Figure figure) {
        return new Parcel.Item(
                submission.id() + "/" + version + "/" + index,
                figure.indicator(),
                figure.territory(),
                figure.period(),
                submission.organisation(),
                figure.numerator(),
                figure.denominator(),
                figure.value());
    }
}
