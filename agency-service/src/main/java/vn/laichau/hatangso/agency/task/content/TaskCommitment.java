package vn.laichau.hatangso.agency.task.content;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.LocalDate;
import vn.laichau.hatangso.chassis.text.Text;

/** A commitment as its table holds it. */
@Embeddable
public record TaskCommitment(
        String code,
        String descriptionVi,
        String descriptionEn,
        @Enumerated(EnumType.STRING) Comparator comparator,
        BigDecimal value,
        String unit,
        LocalDate due) {

    public static TaskCommitment of(NewTask.Commitment stated) {
        return new TaskCommitment(
                stated.code(),
                stated.description().vi(),
                stated.description().en(),
                stated.comparator(),
                stated.value(),
                stated.unit(),
                stated.due());
    }

    public NewTask.Commitment view() {
        return new NewTask.Commitment(code, Text.of(descriptionVi, descriptionEn), comparator, value, unit, due);
    }
}
