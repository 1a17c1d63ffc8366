package vn.laichau.hatangso.agency.attachment;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Ids of files as they are written: one spelling, so that equal ids are equal texts. */
final class AttachmentId {

    private static final Pattern SPELLING = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private AttachmentId() {}

    /** What is not an id names nothing. */
    static Optional<UUID> find(String text) {
        return text != null && SPELLING.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }
}
