package vn.laichau.hatangso.agency.submission.stored;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import vn.laichau.hatangso.agency.submission.content.NewSubmission.NewAnswer;

/** An answer in words to a question of the form. */
@Embeddable
public record StoredAnswerText(
        String organisation,
        String question,
        @Column(name = "answer_text") String text) {

    public static StoredAnswerText of(String organisation, NewAnswer sent) {
        return new StoredAnswerText(organisation, sent.question(), sent.text());
    }
}
