package vn.laichau.hatangso.indicator.patch;

import java.util.List;
import vn.laichau.hatangso.chassis.problem.ErrorCode;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.text.Text;

/**
 * What became of the items of a message: how many were new, changed what was known, said nothing new, or were rejected and why.
 *
 * <p>An item is taken once, however often it is sent.
 */
public record Recorded(int received, int created, int changed, int unchanged, int rejected, List<Rejection> errors) {

    /** An item of which nothing was taken. */
    public record Rejection(String item, String code, Text detail) {

        public static Rejection of(String item, FieldError error) {
            return new Rejection(item, error.code(), error.detail());
        }

        public static Rejection of(String item, ErrorCode code) {
            return new Rejection(item, code.code(), code.words());
        }
    }

    public static Recorded of(int received, int created, int changed, List<Rejection> rejections) {
        var unchanged = received - created - changed - rejections.size();
        return new Recorded(received, created, changed, unchanged, rejections.size(), List.copyOf(rejections));
    }
}
