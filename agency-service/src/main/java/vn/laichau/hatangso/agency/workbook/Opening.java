package vn.laichau.hatangso.agency.workbook;

import java.io.IOException;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.laichau.hatangso.agency.archive.ArchiveInspection;
import vn.laichau.hatangso.agency.archive.ArchiveLimits;
import vn.laichau.hatangso.agency.archive.ArchiveLook.Harmful;
import vn.laichau.hatangso.agency.archive.ArchiveLook.Harmless;
import vn.laichau.hatangso.agency.archive.ArchiveLook.Reason;
import vn.laichau.hatangso.agency.upload.Upload;

/** Opens what somebody brought as a workbook, after a look into it. */
sealed interface Opening {

    record Opened(XSSFWorkbook workbook) implements Opening {}

    record Closed(CellFault fault) implements Opening {}

    static Opening of(Upload upload) throws IOException {
        var reason = reasonNotTo(upload);
        if (reason.isPresent()) {
            return new Closed(reason.get());
        }
        try (var content = upload.content()) {
            return new Opened(new XSSFWorkbook(content));
        } catch (IOException
                | POIXMLException
                | OpenXML4JRuntimeException
                | IllegalArgumentException
                | IllegalStateException
                | IndexOutOfBoundsException
                | NullPointerException unreadable) {
            // The library meets a damaged file with any of these.
            return new Closed(broken());
        }
    }

    private static Optional<CellFault> reasonNotTo(Upload upload) {
        var look = ArchiveInspection.of(upload.file(), ArchiveLimits.WORKBOOK);
        if (look instanceof Harmless harmless) {
            return harmless.macros()
                    ? Optional.of(CellFault.ofWorkbook(
                            "macros", "Không nhận tệp có macro", "Files with macros are not taken"))
                    : Optional.empty();
        }
        return ((Harmful) look).reason() == Reason.BROKEN
                ? Optional.of(broken())
                : Optional.of(CellFault.ofWorkbook(
                        "unsafe-content",
                        "Tệp quá lớn sau khi giải nén hoặc có cấu trúc không an toàn",
                        "The file unpacks to too much, or contains structures that are not safe"));
    }

    private static CellFault broken() {
        return CellFault.ofWorkbook(
                "broken-file", "Không mở được tệp như một bảng tính", "The file cannot be opened as a workbook");
    }
}
