package vn.laichau.hatangso.agency.submission;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.laichau.hatangso.agency.submission.content.Characters;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.text.Text;

/**
 * Why a submission goes back to its sender.
 *
 * @param comment on the whole, up to 5,000 characters
 * @param items on single places, up to 1,000
 * @param returnBy day until which the organisation is asked to send again; null for none
 */
public record Objections(String comment, List<Objection> items, LocalDate returnBy) {

    private static final int LONGEST_COMMENT = 5_000;
    private static final int LONGEST_POINTER = 200;
    private static final int MOST_ITEMS = 1_000;

    public Objections {
        items = items == null ? List.of() : items;
    }

    /** @param pointer JSON pointer into what was sent, for example {@code /figures/3/numerator} */
    public record Objection(String pointer, String comment) {}

    @JsonIgnore
    List<Remark> remarks(String organisation) {
        return items.stream()
                .map(item -> new Remark(organisation, item.pointer(), item.comment()))
                .toList();
    }

    @JsonIgnore
    List<FieldError> faults(LocalDate today) {
        var faults = new ArrayList<FieldError>();
        if (!isText(comment, LONGEST_COMMENT)) {
            faults.add(new FieldError(
                    "/comment",
                    "not-a-text",
                    Text.of(
                            "Cần nêu lý do trả lại, tối đa 5.000 ký tự",
                            "Say why it is returned, in up to 5,000 characters")));
        }
        if (returnBy != null && returnBy.isBefore(today)) {
            faults.add(new FieldError(
                    "/returnBy",
                    "in-the-past",
                    Text.of("Hạn gửi lại không được ở quá khứ", "The day to send again must not lie in the past")));
        }
        if (items.size() > MOST_ITEMS) {
            faults.add(new FieldError(
                    "/items",
                    "too-many",
                    Text.of("Tối đa 1.000 ý kiến cho từng mục", "At most 1,000 comments on single places")));
            return faults;
        }
        for (var i = 0; i < items.size(); i++) {
            var item = items.get(i);
            if (item == null || !isPointer(item.pointer()) || !isText(item.comment(), LONGEST_COMMENT)) {
                faults.add(new FieldError(
                        "/items/" + i,
                        "not-a-comment",
                        Text.of(
                                "Cần một con trỏ JSON bắt đầu bằng / và một ý kiến",
                                "A JSON pointer that begins with / and a comment are needed")));
            }
        }
        return faults;
    }

    private static boolean isPointer(String text) {
        return isText(text, LONGEST_POINTER) && text.startsWith("/");
    }

    private static boolean isText(String text, int longest) {
        return text != null && !text.isBlank() && text.length() <= longest && Characters.areStorable(text);
    }
}
