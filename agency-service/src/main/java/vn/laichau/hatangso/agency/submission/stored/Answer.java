package vn.laichau.hatangso.agency.submission.stored;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import vn.laichau.hatangso.agency.submission.content.NewSubmission.NewAnswer;

/** An answer in words to a question of the form. */
@Embeddable
public record Answer(
        String organisation,
        String question,
        @Column(name = "answer_text") String text) {

    public static Answer of(String organisation, NewAnswer sent) {
        return new Answer(organisation, sent.question(), sent.text());
    }
}
