package vn.laichau.hatangso.indicator.progress;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.Map;
import vn.laichau.hatangso.indicator.definition.Judgement;
import vn.laichau.hatangso.indicator.definition.Judgements;
import vn.laichau.hatangso.indicator.progress.override.Overrides;
import vn.laichau.hatangso.indicator.progress.override.VerdictOverride;

/** What people say of targets beside the figures. */
@ApplicationScoped
class Assessments {

    private final Judgements judgements;
    private final Overrides overrides;

    Assessments(Judgements judgements, Overrides overrides) {
        this.judgements = judgements;
        this.overrides = overrides;
    }

    /** Judgements and overrides that counted at an instant, by target. */
    record Said(Map<String, Judgement> judgements, Map<String, VerdictOverride> overrides) {}

    Said at(OffsetDateTime knownAt) {
        return new Said(judgements.lastByTarget(knownAt), overrides.inForceAt(knownAt));
    }
}
