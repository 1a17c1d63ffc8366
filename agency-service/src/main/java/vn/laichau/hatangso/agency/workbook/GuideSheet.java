package vn.laichau.hatangso.agency.workbook;

import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The first sheet: how to fill in the others. */
final class GuideSheet {

    private static final String TITLE = "Hướng dẫn";
    private static final int WIDTH = 110 * 256;

    private static final List<String> LINES = List.of(
            "Điền các trang tính tiếp theo, từ dòng 4 trở xuống; không đổi tên trang tính và tiêu đề cột.",
            "Ô có danh sách: chọn một giá trị trong danh sách.",
            "Số: nhập dưới dạng số, không nhập chữ. Số nhập dạng chữ như “1.234” hoặc “41.5” có hai cách hiểu nên không nhận.",
            "Không dùng công thức: dán giá trị.",
            "Ngày: năm-tháng-ngày, ví dụ 2027-12-31. Kỳ: 2026, 2026-Q1 hoặc 2026-03.",
            "Tải tệp lên cổng: nếu có lỗi, nhận lại tệp này với các ô lỗi được tô màu và trang tính “Lỗi”.",
            "Fill in the following sheets from row 4 on; keep the names of sheets and the headers.",
            "Choose from the lists; enter numbers as numbers, no formulas; days as 2027-12-31.");

    private GuideSheet() {}

    static void write(XSSFWorkbook workbook, CellStyles cellStyles) {
        var sheet = workbook.createSheet(TITLE);
        sheet.setColumnWidth(0, WIDTH);
        for (var i = 0; i < LINES.size(); i++) {
            sheet.createRow(i).createCell(0).setCellValue(LINES.get(i));
        }
        sheet.getRow(0).getCell(0).setCellStyle(cellStyles.header());
    }
}
