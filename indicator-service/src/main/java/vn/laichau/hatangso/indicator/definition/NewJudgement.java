package vn.laichau.hatangso.indicator.definition;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.indicator.definition.Judgement.Evidence;
import vn.laichau.hatangso.indicator.definition.Judgement.Outcome;
import vn.laichau.hatangso.indicator.definition.Target.Comparator;
import vn.laichau.hatangso.indicator.entry.EnteredText;

/** A judgement to enter; without evidence it is an opinion and refused. */
public record NewJudgement(Outcome outcome, LocalDate judgedOn, String reason, List<Evidence> evidence) {

    List<FieldError> faults(Target target, LocalDate today) {
        var faults = new ArrayList<FieldError>();
        if (target.comparator() != Comparator.JUDGED) {
            faults.add(new FieldError(
                    "", "measured", Text.of("Mục tiêu này được đo bằng số liệu", "This target is decided by figures")));
        }
        Faults.require(faults, "/outcome", outcome);
        Faults.require(faults, "/reason", reason);
        Faults.require(faults, "/judgedOn", judgedOn);
        Faults.require(faults, "/evidence", evidence == null || evidence.isEmpty() ? null : evidence);
        if (judgedOn != null && judgedOn.isAfter(today)) {
            faults.add(
                    new FieldError("/judgedOn", "in-future", Text.of("Chưa tới ngày này", "This day is yet to come")));
        }
        for (var i = 0; evidence != null && i < evidence.size(); i++) {
            Faults.require(faults, "/evidence/" + i, evidence.get(i));
            if (evidence.get(i) == null) {
                continue;
            }
            Faults.require(faults, "/evidence/" + i + "/title", evidence.get(i).title());
            if (!isAddress(evidence.get(i).address())) {
                faults.add(new FieldError(
                        "/evidence/" + i + "/address",
                        "wrong-format",
                        Text.of("Phải là một địa chỉ https", "Must be an https address")));
            }
        }
        return faults;
    }

    private static boolean isAddress(String address) {
        try {
            return address == null
                    || EnteredText.isLine(address)
                            && EnteredText.isSound(address)
                            && "https".equals(URI.create(address).getScheme())
                            && URI.create(address).getHost() != null;
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }
}
