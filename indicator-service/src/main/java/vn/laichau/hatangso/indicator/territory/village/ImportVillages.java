package vn.laichau.hatangso.indicator.territory.village;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.laichau.hatangso.chassis.problem.CommonErrorCode;
import vn.laichau.hatangso.chassis.problem.ErrorCode;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.indicator.IndicatorErrorCode;

/** Takes a file of villages: all lines or none, or each line by itself. The same file again changes nothing. */
@ApplicationScoped
class ImportVillages {

    private final Villages villages;

    ImportVillages(Villages villages) {
        this.villages = villages;
    }

    /**
     * What became of the lines.
     *
     * @param stored false when nothing was, because a line was at fault or nobody asked for it
     */
    record Imported(
            boolean stored,
            int received,
            int created,
            int changed,
            int unchanged,
            List<FieldError> faults,
            int rejected) {}

    /**
     * @param partial sound lines are taken although others are not
     * @param store false only says what would become of them
     */
    @Transactional
    public Imported take(List<VillageLine> read, boolean partial, boolean store) {
        var lines = VillageError.withoutDoubles(read);
        if (store) {
            villages.lock();
        }
        var sound = lines.stream().filter(VillageLine::isSound).toList();
        var verdicts = villages.compare(sound);
        var faults = faults(lines, verdicts);
        var added = withVerdict(sound, verdicts, "NEW");
        var changed = withVerdict(sound, verdicts, "CHANGED");
        var stored = store && (partial || faults.isEmpty());
        if (stored) {
            villages.store(added, changed);
        }
        var unchanged = withVerdict(sound, verdicts, "SAME").size();
        var rejected = lines.size() - added.size() - changed.size() - unchanged;
        return new Imported(stored, lines.size(), added.size(), changed.size(), unchanged, faults, rejected);
    }

    private static List<VillageLine> withVerdict(
            List<VillageLine> lines, Map<Integer, String> verdicts, String verdict) {
        return lines.stream()
                .filter(line -> verdict.equals(verdicts.get(line.line())))
                .toList();
    }

    private static List<FieldError> faults(List<VillageLine> lines, Map<Integer, String> verdicts) {
        var faults = new ArrayList<FieldError>();
        for (var line : lines) {
            faults.addAll(line.faults());
            switch (verdicts.getOrDefault(line.line(), "")) {
                case "UNKNOWN_PARENT" -> faults.add(error(line, CommonErrorCode.UNKNOWN_CODE, "/parentCode"));
                case "CODE_IN_USE" -> faults.add(error(line, IndicatorErrorCode.CODE_IN_USE, "/code"));
                case "OVERLAP" -> faults.add(error(line, IndicatorErrorCode.OVERLAP, "/validFrom"));
                case "GAP" -> faults.add(error(line, IndicatorErrorCode.GAP, "/validFrom"));
                default -> {}
            }
        }
        return faults;
    }

    private static FieldError error(VillageLine line, ErrorCode code, String pointer) {
        return code.at(pointer).onLine(line.line());
    }
}
