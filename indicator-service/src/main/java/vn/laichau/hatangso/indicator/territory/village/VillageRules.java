package vn.laichau.hatangso.indicator.territory.village;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.text.Text;
import vn.laichau.hatangso.indicator.entry.EnteredText;

/** Why a line cannot be taken. */
enum VillageRules {
    REQUIRED("Thiếu trường bắt buộc", "A required member is missing"),
    CONTROL_CHARACTER(EnteredText.UNSOUND),
    NOT_ONE_LINE(EnteredText.NO_LINE),
    WRONG_CODE("Mã gồm chữ không dấu, số, dấu chấm, gạch ngang", "A code has letters, digits, dots and hyphens"),
    WRONG_TIME("Ngày kết thúc phải sau ngày bắt đầu", "The end must be after the beginning"),
    DUPLICATE("Trùng mã và thời gian với dòng trước", "Same code and time as an earlier line"),
    UNKNOWN_PARENT(
            "Không có một đơn vị cấp xã mang mã này trong suốt thời gian đó",
            "No one unit of commune level has this code for all that time"),
    CODE_IN_USE("Mã này là của đơn vị khác", "This code is that of another unit"),
    OVERLAP("Thời gian trùng với một đợt khác của cùng mã", "The time overlaps another one of the same code"),
    GAP("Giữa các đợt của cùng mã có khoảng trống", "The times of the same code leave a gap between them");

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9.-]{1,40}");

    private final Text text;

    VillageRules(String vi, String en) {
        this(Text.of(vi, en));
    }

    VillageRules(Text text) {
        this.text = text;
    }

    FieldError at(int line, String pointer) {
        return new FieldError(pointer, name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'), text, line);
    }

    /** What a line breaks by itself. */
    static List<FieldError> faultsOf(int line, VillageRow village) {
        var faults = new ArrayList<FieldError>();
        require(faults, line, "/code", village.code());
        require(faults, line, "/validFrom", village.validFrom());
        require(faults, line, "/type", village.type());
        require(faults, line, "/nameVi", village.nameVi());
        require(faults, line, "/parentCode", village.parentCode());
        requireLine(faults, line, "/type", village.type());
        requireLine(faults, line, "/nameVi", village.nameVi());
        requireLine(faults, line, "/nameEn", village.nameEn());
        requireLine(faults, line, "/parentCode", village.parentCode());
        requireLine(faults, line, "/legalBasis", village.legalBasis());
        if (village.code() != null && !CODE.matcher(village.code()).matches()) {
            faults.add(WRONG_CODE.at(line, "/code"));
        }
        if (village.validFrom() != null
                && village.validTo() != null
                && !village.validFrom().isBefore(village.validTo())) {
            faults.add(WRONG_TIME.at(line, "/validTo"));
        }
        return faults;
    }

    private static void require(List<FieldError> faults, int line, String pointer, Object value) {
        if (value == null || value instanceof String text && text.isBlank()) {
            faults.add(REQUIRED.at(line, pointer));
        }
    }

    private static void requireLine(List<FieldError> faults, int line, String pointer, String text) {
        if (!EnteredText.isSound(text)) {
            faults.add(CONTROL_CHARACTER.at(line, pointer));
        } else if (!EnteredText.isLine(text)) {
            faults.add(NOT_ONE_LINE.at(line, pointer));
        }
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
                            ? new VillageLine(line.line(), line.village(), List.of(DUPLICATE.at(line.line(), "/code")))
                            : line;
                })
                .toList();
    }
}
