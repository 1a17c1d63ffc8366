package vn.laichau.hatangso.reporting.document.annual;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import vn.laichau.hatangso.reporting.document.decree.Body;
import vn.laichau.hatangso.reporting.format.Numbers;
import vn.laichau.hatangso.reporting.format.Words;
import vn.laichau.hatangso.reporting.source.IndicatorFacts;
import vn.laichau.hatangso.reporting.source.IndicatorFacts.Finding;
import vn.laichau.hatangso.reporting.source.IndicatorFacts.Progress;

/** II. What was reached: all targets together, each target, the operators' figures, doubtful figures of the plan. */
final class ResultsChapter implements Chapter {

    @Override
    public void write(Body body, AnnualFacts facts) {
        body.section("Kết quả thực hiện các mục tiêu");
        facts.indicator()
                .ifPresentOrElse(indicator -> results(body, facts, indicator), () -> body.paragraph(NO_INDICATOR_PART));
    }

    private static void results(Body body, AnnualFacts facts, IndicatorFacts indicator) {
        body.item("Đánh giá chung");
        together(body, indicator.progress());
        body.item("Kết quả theo từng mục tiêu");
        indicator.progress().items().stream()
                .collect(groupingBy(item -> item.indicator().theme(), LinkedHashMap::new, toList()))
                .forEach((theme, items) -> {
                    body.point(Words.theme(theme));
                    items.forEach(item -> body.dash(TargetSentence.of(item)));
                });
        body.item("Số liệu do doanh nghiệp báo cáo");
        new OperatorFigures(facts, indicator.operatorFigures()).summarise(body);
        findings(body, indicator);
    }

    private static void together(Body body, Progress progress) {
        body.paragraph("Kế hoạch đặt ra %s mục tiêu theo từng mốc thời gian. Tại thời điểm chốt số liệu:"
                .formatted(Numbers.count(progress.items().size())));
        body.list(Words.VERDICT_ORDER.stream()
                .filter(verdict -> progress.counts().getOrDefault(verdict, 0) > 0)
                .map(verdict -> "%s: %s mục tiêu"
                        .formatted(
                                Sentences.capital(Words.verdict(verdict)),
                                Numbers.count(progress.counts().get(verdict))))
                .toList());
    }

    private static void findings(Body body, IndicatorFacts indicator) {
        if (indicator.findings().isEmpty()) {
            return;
        }
        body.item("Số liệu của Kế hoạch cần lưu ý");
        body.paragraph("Các số liệu sau trong văn bản Kế hoạch không khớp nhau; báo cáo giữ nguyên như văn bản:");
        indicator.findings().stream().map(ResultsChapter::sentence).forEach(body::dash);
    }

    private static String sentence(Finding finding) {
        return "%s (khoản %s)."
                .formatted(Sentences.withoutEnd(finding.detail().vi()), String.join(", ", finding.clauses()));
    }
}
