package vn.laichau.hatangso.indicator.territory.village;

import static vn.laichau.hatangso.indicator.entry.TextRules.LONGEST_LINE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;
import vn.laichau.hatangso.chassis.problem.CommonErrorCode;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.problem.FieldErrors;
import vn.laichau.hatangso.chassis.text.Text;

/** What the lines of a file must keep to. */
final class VillageError {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9.-]{1,40}");
    private static final Text CODE_FORM =
            Text.of("chữ không dấu, số, dấu chấm, gạch ngang", "letters, digits, dots and hyphens");

    private VillageError() {}

    /** What a line breaks by itself. */
    static List<FieldError> faultsOf(int line, VillageRow village) {
        var code = village.code();
        var errors = new FieldErrors()
                .require("/code", code)
                .addIf(code != null && !CODE.matcher(code).matches(), "/code", CommonErrorCode.WRONG_FORMAT, CODE_FORM)
                .require("/validFrom", village.validFrom())
                .line("/type", village.type(), LONGEST_LINE)
                .line("/nameVi", village.nameVi(), LONGEST_LINE)
                .lineIfAny("/nameEn", said(village.nameEn()), LONGEST_LINE)
                .line("/parentCode", village.parentCode(), LONGEST_LINE)
                .lineIfAny("/legalBasis", said(village.legalBasis()), LONGEST_LINE);
        var empty = village.validFrom() != null
                && village.validUntil() != null
                && !village.validFrom().isBefore(village.validUntil());
        return errors.addIf(empty, "/validUntil", CommonErrorCode.EMPTY_PERIOD).list().stream()
                .map(error -> error.onLine(line))
                .toList();
    }

    private static String said(String text) {
        return text == null || text.isBlank() ? null : text;
    }

    /** The same lines; one that says again what an earlier one said is at fault. */
    static List<VillageLine> withoutDoubles(List<VillageLine> lines) {
        var earlier = new HashMap<String, List<VillageRow>>();
        return lines.stream()
                .map(line -> {
                    if (!line.isSound()) {
                        return line;
                    }
                    var same = earlier.computeIfAbsent(line.village().code(), code -> new ArrayList<>());
                    var doubled = same.stream().anyMatch(line.village()::overlaps);
                    same.add(line.village());
                    return doubled
                            ? new VillageLine(
                                    line.line(),
                                    line.village(),
                                    List.of(CommonErrorCode.DUPLICATE
                                            .at("/code")
                                            .onLine(line.line())))
                            : line;
                })
                .toList();
    }
}
