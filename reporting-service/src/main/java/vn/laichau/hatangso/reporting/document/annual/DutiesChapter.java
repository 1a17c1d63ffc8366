package vn.laichau.hatangso.reporting.document.annual;

import java.util.List;
import vn.laichau.hatangso.reporting.document.decree.Body;
import vn.laichau.hatangso.reporting.document.decree.Column;
import vn.laichau.hatangso.reporting.document.decree.Table;
import vn.laichau.hatangso.reporting.format.Dates;
import vn.laichau.hatangso.reporting.format.Numbers;
import vn.laichau.hatangso.reporting.format.Words;
import vn.laichau.hatangso.reporting.source.AgencyFacts.Debtor;
import vn.laichau.hatangso.reporting.source.AgencyFacts.Duty;

/** III. Who had to send what, who sent it when, and whether it was accepted. */
final class DutiesChapter implements Chapter {

    private static final List<Column> COLUMNS = List.of(
            Column.centred("STT", 8),
            Column.text("Đơn vị", 38),
            Column.centred("Thời điểm gửi", 25),
            Column.centred("Thời hạn", 18),
            Column.centred("Tình trạng", 20));

    @Override
    public void write(Body body, AnnualFacts facts) {
        body.section("Việc thực hiện nghĩa vụ gửi kế hoạch, báo cáo");
        facts.agency().ifPresentOrElse(agency -> duties(body, agency.duties()), () -> body.paragraph(NO_AGENCY_PART));
    }

    private static void duties(Body body, List<Duty> duties) {
        if (duties.isEmpty()) {
            body.paragraph("Không có nghĩa vụ nào đến hạn trong kỳ.");
        }
        duties.forEach(duty -> {
            body.item("%s, năm %s".formatted(duty.title().vi(), duty.year()));
            body.paragraph("%s đơn vị có nghĩa vụ gửi; %s đơn vị đã gửi, trong đó %s đã được chấp nhận; %s chưa gửi."
                    .formatted(
                            Numbers.count(duty.owed()),
                            Numbers.count(duty.sent()),
                            Numbers.count(duty.accepted()),
                            Numbers.count(duty.owed() - duty.sent())));
            if (!duty.organisations().isEmpty()) {
                body.table(table(duty.organisations()));
            }
        });
    }

    private static Table table(List<Debtor> debtors) {
        return Table.numbered(COLUMNS, debtors, DutiesChapter::row);
    }

    private static List<String> row(Debtor debtor) {
        return List.of(
                debtor.name().vi(),
                debtor.sentAt() == null
                        ? TargetSentence.NONE
                        : Dates.brief(debtor.sentAt().toInstant()),
                debtor.punctuality() == null ? TargetSentence.NONE : Words.state(debtor.punctuality()),
                Words.state(debtor.state()));
    }
}
