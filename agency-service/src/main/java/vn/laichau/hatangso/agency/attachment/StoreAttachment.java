package vn.laichau.hatangso.agency.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import vn.laichau.hatangso.agency.attachment.AttachmentOutcome.Fit;
import vn.laichau.hatangso.agency.attachment.AttachmentOutcome.Infected;
import vn.laichau.hatangso.agency.attachment.AttachmentOutcome.NoRoom;
import vn.laichau.hatangso.agency.attachment.AttachmentOutcome.Unfit;
import vn.laichau.hatangso.agency.scan.VirusScan;
import vn.laichau.hatangso.agency.scan.VirusScanner;
import vn.laichau.hatangso.agency.upload.Upload;

/** Checks a file and keeps it. What takes time (unpacking, scanning) is over before the transaction begins. */
@ApplicationScoped
class StoreAttachment {

    private final VirusScanner scanner;
    private final Attachments attachments;
    private final Clock clock;

    StoreAttachment(VirusScanner scanner, Attachments attachments, Clock clock) {
        this.scanner = scanner;
        this.attachments = attachments;
        this.clock = clock;
    }

    /** What speaks against the file; nothing is stored. */
    AttachmentOutcome examine(NewFile file, Upload upload) throws IOException {
        if (!attachments.hasRoom(file.organisation(), upload.size())) {
            return new NoRoom();
        }
        var faults = FileRules.faultsOf(file.name(), file.kind(), upload);
        if (!faults.isEmpty()) {
            return new Unfit(faults);
        }
        var scan = scan(upload);
        if (scan == VirusScan.INFECTED) {
            return new Infected();
        }
        var content = new Attachment.Content(upload.size(), upload.sha256());
        return new Fit(new Attachment(file, content, scan, clock.instant()));
    }

    /** Keeps a file that was found fit; runs in the caller's transaction. */
    AttachmentView keep(Fit fit, Upload upload) {
        try {
            return attachments.add(fit.attachment(), upload::content);
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
