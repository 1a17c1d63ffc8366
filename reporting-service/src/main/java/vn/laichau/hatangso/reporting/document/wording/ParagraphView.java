package vn.laichau.hatangso.reporting.document.wording;

import java.util.List;
import vn.laichau.hatangso.chassis.http.Revisioned;
import vn.laichau.hatangso.reporting.document.model.Span;
import vn.laichau.hatangso.reporting.document.paragraph.Paragraph;

/**
 * A paragraph whose wording can be changed.
 *
 * @param generated wording as the system makes it; places of figures stand in braces
 * @param wording as it is now
 * @param text the wording with its figures
 * @param figures what may stand in the places, and where in the snapshot each comes from
 * @param typed figures that were typed: no snapshot vouches for them
 * @param dropped figures of the generated wording that the present one leaves out
 * @param version of the wording; zero for the generated one
 */
record ParagraphView(
        String key,
        String generated,
        String wording,
        String text,
        List<Span> figures,
        List<String> typed,
        List<String> dropped,
        long version)
        implements Revisioned {

    static ParagraphView of(Paragraph paragraph, long version) {
        return new ParagraphView(
                paragraph.key(),
                paragraph.generated(),
                paragraph.wording(),
                paragraph.text(),
                paragraph.figures(),
                paragraph.typed(),
                paragraph.dropped(),
                version);
    }

    @Override
    public long revision() {
        return version;
    }
}
