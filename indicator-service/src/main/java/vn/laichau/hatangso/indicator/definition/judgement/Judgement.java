package vn.laichau.hatangso.indicator.definition.judgement;

import static vn.laichau.hatangso.indicator.entry.TextRules.LONGEST;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jdbi.v3.json.Json;
import vn.laichau.hatangso.chassis.content.Link;
import vn.laichau.hatangso.chassis.content.Prose;
import vn.laichau.hatangso.chassis.content.Required;

/**
 * What people say of a target that no number can decide.
 *
 * @param judgedOn the day it speaks of
 * @param reason in the author's words
 * @param evidence what it rests on
 * @param organisation code of the author's agency
 * @param recordedBy shown to State bodies only
 * @param recordedAt when it was entered
 */
public record Judgement(
        long id,
        String target,
        Outcome outcome,
        LocalDate judgedOn,
        String reason,
        @Json List<Evidence> evidence,
        String organisation,
        String recordedBy,
        OffsetDateTime recordedAt) {

    /** What a judgement says. */
    public enum Outcome {
        MET,
        PARTLY_MET,
        NOT_MET
    }

    /**
     * A document or page.
     *
     * @param title as one would quote it
     * @param address where it can be read; null for paper
     */
    public record Evidence(
            @Required @Prose(LONGEST) String title, @Link String address) {}

    public Judgement withoutAuthor() {
        return new Judgement(id, target, outcome, judgedOn, reason, evidence, organisation, null, recordedAt);
    }
}
