package vn.laichau.hatangso.reporting.document.annual;

import java.util.Map;
import vn.laichau.hatangso.reporting.document.decree.Body;
import vn.laichau.hatangso.reporting.format.Numbers;
import vn.laichau.hatangso.reporting.format.Words;

/** I. How the plan was steered: the tasks, by state. */
final class DirectionChapter implements Chapter {

    @Override
    public void write(Body body, AnnualFacts facts) {
        body.section("Công tác chỉ đạo, tổ chức thực hiện");
        facts.agency().ifPresentOrElse(agency -> tasks(body, agency.tasks()), () -> body.paragraph(NO_AGENCY_PART));
    }

    private static void tasks(Body body, Map<String, Integer> states) {
        var all = states.values().stream().mapToInt(Integer::intValue).sum();
        if (all == 0) {
            body.paragraph("Chưa có nhiệm vụ nào được ghi nhận.");
            return;
        }
        body.paragraph("Kế hoạch giao %s nhiệm vụ. Tại thời điểm chốt số liệu:".formatted(Numbers.count(all)));
        body.list(states.entrySet().stream()
                .map(state -> "%s: %s nhiệm vụ"
                        .formatted(Sentences.capital(Words.state(state.getKey())), Numbers.count(state.getValue())))
                .toList());
    }
}
