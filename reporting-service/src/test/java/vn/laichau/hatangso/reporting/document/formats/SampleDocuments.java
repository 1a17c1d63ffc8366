package vn.laichau.hatangso.reporting.document.formats;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.laichau.hatangso.reporting.document.model.Block;
import vn.laichau.hatangso.reporting.document.model.DocumentModel;
import vn.laichau.hatangso.reporting.document.narrative.ReportFile;
import vn.laichau.hatangso.reporting.document.workbook.ReportWorkbook;
import vn.laichau.hatangso.reporting.report.ReportKind;
import vn.laichau.hatangso.reporting.source.Part;

/** Papers that tests write, and their workbooks. */
final class SampleDocuments {

    private SampleDocuments() {}

    static DocumentModel letter() {
        return ReportFile.withAllParts().of(ReportKind.REMINDER, "mobifone").paper();
    }

    static Block text(String words) {
        return Block.Text.words(words);
    }

    static ReportFile withOperatorFigures(int rows) {
        return ReportFile.withAllParts().with(Part.INDICATOR, json -> {
            var figures = (ArrayNode) json.get("operatorFigures");
            for (int i = figures.size(); i < rows; i++) {
                figures.add(((ObjectNode) figures.get(0).deepCopy()).put("numerator", i + 700_000));
            }
        });
    }

    static XSSFWorkbook workbook(DocumentModel documentModel) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(ReportWorkbook.of(documentModel)));
    }
}
