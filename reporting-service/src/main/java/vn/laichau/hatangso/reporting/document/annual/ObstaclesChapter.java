package vn.laichau.hatangso.reporting.document.annual;

import java.util.List;
import vn.laichau.hatangso.reporting.document.decree.Body;
import vn.laichau.hatangso.reporting.source.AgencyFacts.Quoted;

/** IV. What stands in the way, and why. */
final class ObstaclesChapter implements Chapter {

    @Override
    public void write(Body body, AnnualFacts facts) {
        body.section("Khó khăn, vướng mắc và nguyên nhân");
        facts.agency()
                .ifPresentOrElse(
                        agency -> {
                            list(body, "Khó khăn, vướng mắc", agency.obstacles());
                            list(body, "Nguyên nhân", agency.causes());
                        },
                        () -> body.paragraph(NO_AGENCY_PART));
    }

    private static void list(Body body, String title, List<Quoted> quoted) {
        body.item(title);
        if (quoted.isEmpty()) {
            body.paragraph("Không ghi nhận.");
        }
        quoted.forEach(each -> body.dash(Sentences.ended(each.wording())));
    }
}
