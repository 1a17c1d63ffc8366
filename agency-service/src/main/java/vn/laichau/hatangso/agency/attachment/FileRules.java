package vn.laichau.hatangso.agency.attachment;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.laichau.hatangso.agency.archive.ArchiveInspection;
import vn.laichau.hatangso.agency.archive.ArchiveLimits;
import vn.laichau.hatangso.agency.archive.ArchiveLook;
import vn.laichau.hatangso.agency.archive.ArchiveLook.Harmful;
import vn.laichau.hatangso.agency.archive.ArchiveLook.Harmless;
import vn.laichau.hatangso.agency.upload.Upload;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.text.Text;

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

    private static Optional<FieldError> archiveFault(FileKind kind, ArchiveLook look) {
        if (look instanceof Harmful harmful) {
            return fault(harmful);
        }
        var harmless = (Harmless) look;
        if (harmless.macros()) {
            return fault("macros", "Không nhận tệp có macro", "Files with macros are not taken");
        }
        return harmless.names().contains(kind.part()) ? Optional.empty() : wrongType();
    }

    private static Optional<FieldError> fault(Harmful harmful) {
        return switch (harmful.reason()) {
            case BROKEN -> fault("broken-file", "Tệp hỏng, không mở được", "The file is broken and cannot be opened");
            case TOO_LARGE ->
                fault(
                        "unpacks-too-large",
                        "Nội dung giải nén quá lớn so với kích thước tệp",
                        "The file unpacks to more than is allowed");
            case PATH_IN_NAME, DOCTYPE ->
                fault(
                        "unsafe-content",
                        "Tệp chứa cấu trúc không an toàn",
                        "The file contains structures that are not safe");
        };
    }

    private static Optional<FieldError> wrongType() {
        return fault("wrong-type", "Nội dung không phải kiểu tệp đã khai", "The content is not of the declared type");
    }

    private static Optional<FieldError> fault(String code, String vi, String en) {
        return Optional.of(new FieldError("", code, Text.of(vi, en)));
    }
}
