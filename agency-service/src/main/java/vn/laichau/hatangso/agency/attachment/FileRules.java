package vn.laichau.hatangso.agency.attachment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import vn.laichau.hatangso.agency.AgencyErrorCode;
import vn.laichau.hatangso.agency.inspection.ArchiveInspection;
import vn.laichau.hatangso.agency.inspection.ArchiveLimits;
import vn.laichau.hatangso.agency.inspection.Harm;
import vn.laichau.hatangso.agency.inspection.PdfInspection;
import vn.laichau.hatangso.agency.inspection.PictureInspection;
import vn.laichau.hatangso.agency.upload.Upload;
import vn.laichau.hatangso.chassis.problem.FieldError;

/** What a file must keep to: it is what it says it is, without programs inside, and does not burst when opened. */
final class FileRules {

    private FileRules() {}

    static List<FieldError> faultsOf(FileName name, FileKind kind, Upload upload) throws IOException {
        var nameFault = name.fault(kind);
        var contentFault = contentFault(kind, upload);
        return Stream.of(nameFault, contentFault).flatMap(Optional::stream).toList();
    }

    private static Optional<FieldError> contentFault(FileKind kind, Upload upload) throws IOException {
        if (!kind.fitsBeginning(upload.beginning(FileKind.BEGINNING))) {
            return wrongType();
        }
        return switch (kind) {
            case DOCX, XLSX -> archiveFault(kind, upload.file());
            case PDF -> PdfInspection.of(upload.file()).map(FileRules::fault);
            case PNG -> PictureInspection.of(upload.file(), "png").map(FileRules::fault);
            case JPEG -> PictureInspection.of(upload.file(), "jpeg").map(FileRules::fault);
        };
    }

    private static Optional<FieldError> archiveFault(FileKind kind, Path file) throws IOException {
        var harm = ArchiveInspection.of(file, ArchiveLimits.DOCUMENT);
        if (harm.isPresent()) {
            return harm.map(FileRules::fault);
        }
        try (var zip = new ZipFile(file.toFile())) {
            var part = zip.getEntry(kind.part());
            return part == null || part.isDirectory() ? wrongType() : Optional.empty();
        }
    }

    private static FieldError fault(Harm harm) {
        return switch (harm) {
            case BROKEN -> AgencyErrorCode.BROKEN_FILE.at("");
            case TOO_LARGE -> AgencyErrorCode.UNPACKS_TOO_LARGE.at("");
            case UNSAFE -> AgencyErrorCode.UNSAFE_CONTENT.at("");
            case ACTIVE -> AgencyErrorCode.ACTIVE_CONTENT.at("");
        };
    }

    private static Optional<FieldError> wrongType() {
        return Optional.of(AgencyErrorCode.WRONG_FILE_TYPE.at(""));
    }
}
