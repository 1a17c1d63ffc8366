package vn.laichau.hatangso.agency.attachment;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.laichau.hatangso.agency.AgencyErrorCode;
import vn.laichau.hatangso.agency.archive.ArchiveInspection;
import vn.laichau.hatangso.agency.archive.ArchiveLimits;
import vn.laichau.hatangso.agency.archive.InspectionOutcome;
import vn.laichau.hatangso.agency.archive.InspectionOutcome.Harmful;
import vn.laichau.hatangso.agency.archive.InspectionOutcome.Harmless;
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
        return kind.isArchive()
                ? archiveFault(kind, ArchiveInspection.of(upload.file(), ArchiveLimits.DOCUMENT))
                : Optional.empty();
    }

    private static Optional<FieldError> archiveFault(FileKind kind, InspectionOutcome look) {
        if (look instanceof Harmful harmful) {
            return fault(harmful);
        }
        var harmless = (Harmless) look;
        if (harmless.macros()) {
            return error(AgencyErrorCode.MACROS);
        }
        return harmless.names().contains(kind.part()) ? Optional.empty() : wrongType();
    }

    private static Optional<FieldError> fault(Harmful harmful) {
        return switch (harmful.reason()) {
            case BROKEN -> error(AgencyErrorCode.BROKEN_FILE);
            case TOO_LARGE -> error(AgencyErrorCode.UNPACKS_TOO_LARGE);
            case PATH_IN_NAME, DOCTYPE -> error(AgencyErrorCode.UNSAFE_CONTENT);
        };
    }

    private static Optional<FieldError> wrongType() {
        return error(AgencyErrorCode.WRONG_FILE_TYPE);
    }

    private static Optional<FieldError> error(AgencyErrorCode code) {
        return Optional.of(code.at(""));
    }
}
