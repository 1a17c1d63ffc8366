package vn.laichau.hatangso.agency.workbook;

import java.io.IOException;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.laichau.hatangso.agency.AgencyErrorCode;
import vn.laichau.hatangso.agency.archive.ArchiveInspection;
import vn.laichau.hatangso.agency.archive.ArchiveLimits;
import vn.laichau.hatangso.agency.archive.ArchiveLook.Harmful;
import vn.laichau.hatangso.agency.archive.ArchiveLook.Harmless;
import vn.laichau.hatangso.agency.archive.ArchiveLook.Reason;
import vn.laichau.hatangso.agency.upload.Upload;

/** Opens and reads what somebody brought as a workbook, after a look into it. */
sealed interface Opening extends AutoCloseable {

    /** The workbook lives as long as the file it came in. */
    record Opened(XSSFWorkbook workbook, ReadContent read) implements Opening {

        @Override
        public void close() {
            workbook.getPackage().revert();
        }
    }

    record Closed(CellFault fault) implements Opening {}

    @Override
    default void close() {}

    static Opening of(Upload upload, Blank blank) {
        return reasonNotTo(upload).<Opening>map(Closed::new).orElseGet(() -> read(upload, blank));
    }

    /** By its file and not as a stream: so the library finds the parts where the inspection found them. */
    private static Opening read(Upload upload, Blank blank) {
        try {
            return read(OPCPackage.open(upload.file().toFile(), PackageAccess.READ_WRITE), blank);
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

    private static Opening read(OPCPackage file, Blank blank) throws IOException {
        var read = false;
        try {
            var workbook = new XSSFWorkbook(file);
            var opened = new Opened(workbook, WorkbookReader.read(workbook, blank));
            read = true;
            return opened;
        } finally {
            if (!read) {
                file.revert();
            }
        }
    }

    private static Optional<CellFault> reasonNotTo(Upload upload) {
        var look = ArchiveInspection.of(upload.file(), ArchiveLimits.WORKBOOK);
        if (look instanceof Harmless harmless) {
            return harmless.macros() ? Optional.of(CellFault.ofWorkbook(AgencyErrorCode.MACROS)) : Optional.empty();
        }
        return ((Harmful) look).reason() == Reason.BROKEN
                ? Optional.of(broken())
                : Optional.of(CellFault.ofWorkbook(AgencyErrorCode.UNSAFE_CONTENT));
    }

    private static CellFault broken() {
        return CellFault.ofWorkbook(AgencyErrorCode.BROKEN_FILE);
    }
}
