package vn.laichau.hatangso.agency.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import vn.laichau.hatangso.agency.AgencyProblem;
import vn.laichau.hatangso.agency.scan.VirusScan;
import vn.laichau.hatangso.agency.scan.VirusScanner;
import vn.laichau.hatangso.agency.upload.Upload;
import vn.laichau.hatangso.chassis.transition.Outcome;
import vn.laichau.hatangso.chassis.transition.Outcome.Done;

/** Checks a file and keeps it. What takes time (unpacking, scanning) is over before the transaction begins. */
@ApplicationScoped
class StoreAttachment {

    private final VirusScanner scanner;
    private final Attachments attachments;
    private final Bucket bucket;
    private final Clock clock;

    StoreAttachment(VirusScanner scanner, Attachments attachments, Bucket bucket, Clock clock) {
        this.scanner = scanner;
        this.attachments = attachments;
        this.bucket = bucket;
        this.clock = clock;
    }

    /** What speaks against the file, or what may be kept of it; nothing is stored. */
    Outcome<Attachment> examine(NewFile file, Upload upload) throws IOException {
        if (!attachments.hasRoom(file.organisation(), upload.size())) {
            return Outcome.refused(AgencyProblem.UNSENT_FILES_TOO_LARGE);
        }
        var faults = FileRules.faultsOf(file.name(), file.kind(), upload);
        if (!faults.isEmpty()) {
            return Outcome.refused(faults);
        }
        var scan = scan(upload);
        if (scan == VirusScan.INFECTED) {
            return Outcome.refused(AgencyProblem.ATTACHMENT_INFECTED);
        }
        var content = new Attachment.Content(upload.size(), upload.sha256());
        return new Done<>(new Attachment(file, content, scan, clock.instant()));
    }

    /** Brings the content of a file that was found fit to the bucket, where it belongs there. What nobody then keeps is swept. */
    void bring(Attachment fit, Upload upload) throws IOException {
        bucket.take(fit.stored(), upload::content).ifPresent(fit::liesAt);
    }

    /** Keeps a file that was found fit; runs in the caller's transaction. */
    AttachmentView keep(Attachment fit, Upload upload) {
        try {
            return attachments.add(fit, upload::content);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private VirusScan scan(Upload upload) throws IOException {
        try (var content = upload.content()) {
            return scanner.scan(content);
        }
    }
}
