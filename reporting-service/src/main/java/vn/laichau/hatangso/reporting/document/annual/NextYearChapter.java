package vn.laichau.hatangso.reporting.document.annual;

import java.util.List;
import vn.laichau.hatangso.reporting.document.decree.Body;
import vn.laichau.hatangso.reporting.source.AgencyFacts.Submission;

/** VI. What the operators mean to do next year, in their own words. */
final class NextYearChapter implements Chapter {

    @Override
    public void write(Body body, AnnualFacts facts) {
        var next = facts.year() + 1;
        body.section("Kế hoạch năm " + next);
        facts.agency()
                .ifPresentOrElse(
                        agency -> plans(
                                body,
                                facts,
                                agency.submissions().stream()
                                        .filter(sent -> sent.year() == next)
                                        .toList()),
                        () -> body.paragraph(NO_AGENCY_PART));
    }

    private static void plans(Body body, AnnualFacts facts, List<Submission> submissions) {
        if (submissions.isEmpty()) {
            body.paragraph("Chưa có doanh nghiệp nào gửi kế hoạch năm %s.".formatted(facts.year() + 1));
            return;
        }
        body.paragraph("Tổng hợp từ kế hoạch năm %s do doanh nghiệp gửi:".formatted(facts.year() + 1));
        submissions.forEach(sent -> {
            body.item(facts.organisationName(sent.organisation()));
            body.paragraph(sent.narrative() == null ? "Không có phần thuyết minh." : sent.narrative());
        });
    }
}
