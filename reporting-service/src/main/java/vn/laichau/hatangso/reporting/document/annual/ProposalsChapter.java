package vn.laichau.hatangso.reporting.document.annual;

import vn.laichau.hatangso.reporting.document.decree.Body;

/** V. What is asked of the People's Committee. Operators write their proposals into their plans, which chapter VI quotes. */
final class ProposalsChapter implements Chapter {

    @Override
    public void write(Body body, AnnualFacts facts) {
        body.section("Đề xuất, kiến nghị");
        body.paragraph(facts.agency()
                .map(agency -> agency.submissions().isEmpty()
                        ? "Chưa ghi nhận đề xuất, kiến nghị nào."
                        : "Đề xuất, kiến nghị của doanh nghiệp nằm trong kế hoạch doanh nghiệp đã gửi, được trích"
                                + " nguyên văn tại mục VI.")
                .orElse(NO_AGENCY_PART));
    }
}
