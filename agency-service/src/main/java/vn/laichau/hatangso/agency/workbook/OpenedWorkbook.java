package vn.laichau.hatangso.agency.workbook;

import java.io.IOException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.laichau.hatangso.agency.AgencyErrorCode;
import vn.laichau.hatangso.agency.inspection.ArchiveInspection;
import vn.laichau.hatangso.agency.inspection.ArchiveLimits;
import vn.laichau.hatangso.agency.inspection.Harm;
import vn.laichau.hatangso.agency.upload.Upload;

/** Opens and reads what somebody brought as a workbook, after a look into it. */
sealed interface OpenedWorkbook extends AutoCloseable {

    /** The workbook lives as long as the file it came in. */
    record Opened(XSSFWorkbook workbook, WorkbookContent read) implements OpenedWorkbook {

        @Override
        public void close() {
            workbook.getPackage().revert();
        }
    }

    record Closed(CellError fault) implements OpenedWorkbook {}

    @Override
    default void close() {}

    static OpenedWorkbook of(Upload upload, WorkbookTemplate workbookTemplate) {
        return ArchiveInspection.of(upload.file(), ArchiveLimits.WORKBOOK)
                .<OpenedWorkbook>map(harm -> new Closed(fault(harm)))
                .orElseGet(() -> read(upload, workbookTemplate));
    }

    /** By its file and not as a stream: so the library finds the parts where the inspection found them. */
    private static OpenedWorkbook read(Upload upload, WorkbookTemplate workbookTemplate) {
        try {
            return read(OPCPackage.open(upload.file().toFile(), PackageAccess.READ_WRITE), workbookTemplate);
        } catch (IOException
                | InvalidFormatException
                | POIXMLException
                | OpenXML4JRuntimeException
                | IllegalArgumentException
                | IllegalStateException
                | IndexOutOfBoundsException
                | NullPointerException unreadable) {
            // The library meets a damaged file with any of these, also when a cell refers to what is not there.
            return new Closed(broken());
        }
    }

    private static OpenedWorkbook read(OPCPackage file, WorkbookTemplate workbookTemplate) throws IOException {
        var read = false;
        try {
            var workbook = new XSSFWorkbook(file);
            var opened = new Opened(workbook, WorkbookReader.read(workbook, workbookTemplate));
            read = true;
            return opened;
        } finally {
            if (!read) {
                file.revert();
            }
        }
    }

    private static CellError fault(Harm harm) {
        return switch (harm) {
            case BROKEN -> broken();
            case ACTIVE -> CellError.ofWorkbook(AgencyErrorCode.ACTIVE_CONTENT);
            case TOO_LARGE, UNSAFE -> CellError.ofWorkbook(AgencyErrorCode.UNSAFE_CONTENT);
        };
    }

    private static CellError broken() {
        return CellError.ofWorkbook(AgencyErrorCode.BROKEN_FILE);
    }
}
