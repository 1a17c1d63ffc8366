package vn.laichau.hatangso.agency.task.content;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;

/**
 * What must prove that a task is done.
 *
 * @param required whether it cannot be handed in and completed without
 * @param mediaTypes the kinds of files that are taken; none: all that can be attached
 */
@Embeddable
public record EvidenceRule(
        @Column(name = "evidence_required") boolean required,
        @Column(name = "evidence_types") List<String> mediaTypes) {

    public EvidenceRule {
        mediaTypes = mediaTypes == null ? List.of() : mediaTypes;
    }

    public static EvidenceRule none() {
        return new EvidenceRule(false, List.of());
    }

    public boolean takes(String mediaType) {
        return mediaTypes.isEmpty() || mediaTypes.contains(mediaType);
    }
}
