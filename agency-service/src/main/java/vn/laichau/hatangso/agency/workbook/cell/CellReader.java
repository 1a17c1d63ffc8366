package vn.laichau.hatangso.agency.workbook.cell;

import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;
import vn.laichau.hatangso.agency.AgencyErrorCode;
import vn.laichau.hatangso.chassis.problem.CommonErrorCode;

/**
 * Reads a cell strictly. A formula is refused: what it shows was calculated elsewhere, perhaps from other files and long
 * ago, and nobody sees that when looking at the content.
 */
public final class CellReader {

    /** Years that dates are written with. */
    private static final int LATEST_YEAR = 9999;

    private CellReader() {}

    public static CellValue read(Cell cell, Column column) {
        if (cell == null) {
            return CellValue.NOTHING;
        }
        return switch (cell.getCellType()) {
            case BLANK, _NONE -> CellValue.NOTHING;
            case FORMULA -> CellValue.faulty(AgencyErrorCode.FORMULA);
            case STRING -> text(cell.getStringCellValue(), column);
            case NUMERIC -> number(cell, column);
            default -> CellValue.faulty(CommonErrorCode.WRONG_TYPE);
        };
    }

    private static CellValue text(String raw, Column column) {
        var text = Normalizer.normalize(raw, Normalizer.Form.NFC).strip();
        if (text.isEmpty()) {
            return CellValue.NOTHING;
        }
        return switch (column.kind()) {
            case CODE, PERIOD -> said(CodeChoice.code(text));
            case TEXT, EXPLANATION -> said(text);
            case NUMBER -> typedNumber(text);
            case DAY -> typedDay(text);
        };
    }

    private static CellValue typedNumber(String text) {
        var meant = TypedNumber.of(text);
        return switch (meant.size()) {
            case 0 -> notANumber();
            case 1 -> CellValue.said(DecimalNode.valueOf(meant.get(0)));
            default -> CellValue.faulty(CommonErrorCode.AMBIGUOUS_NUMBER, meant.toArray());
        };
    }

    private static CellValue typedDay(String text) {
        var meant = TypedDay.of(text);
        return switch (meant.size()) {
            case 0 -> notADay();
            case 1 -> said(meant.get(0).toString());
            default -> CellValue.faulty(AgencyErrorCode.AMBIGUOUS_DAY, meant.toArray());
        };
    }

    /** The exact number first: the library's own reading of a cell fails on what is none. */
    private static CellValue number(Cell cell, Column column) {
        return RawNumber.of(((XSSFCell) cell).getRawValue())
                .map(number -> DateUtil.isCellDateFormatted(cell) ? date(cell, column) : plain(number, column))
                .orElseGet(CellReader::notANumber);
    }

    private static CellValue plain(BigDecimal number, Column column) {
        return switch (column.kind()) {
            case NUMBER -> CellValue.said(DecimalNode.valueOf(number));
            case TEXT, PERIOD, EXPLANATION -> said(number.toPlainString());
            case CODE -> CellValue.faulty(AgencyErrorCode.NUMBER_FOR_CODE);
            case DAY -> notADay();
        };
    }

    private static CellValue date(Cell cell, Column column) {
        return column.kind() == Column.Kind.DAY
                ? Optional.ofNullable(cell.getLocalDateTimeCellValue())
                        .filter(day -> day.getYear() <= LATEST_YEAR)
                        .map(day -> said(day.toLocalDate().toString()))
                        .orElseGet(CellReader::notADay)
                : CellValue.faulty(AgencyErrorCode.UNEXPECTED_DAY);
    }

    private static CellValue notANumber() {
        return CellValue.faulty(CommonErrorCode.NOT_A_NUMBER);
    }

    private static CellValue notADay() {
        return CellValue.faulty(CommonErrorCode.NOT_A_DAY);
    }

    private static CellValue said(String text) {
        return CellValue.said(TextNode.valueOf(text));
    }
}
