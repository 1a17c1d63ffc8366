package vn.laichau.hatangso.chassis.planfile;

import vn.laichau.hatangso.chassis.problem.failure.MissingMember;
import vn.laichau.hatangso.chassis.text.Text;

/** For the constructors of row records: what a row must say. */
public final class RequiredMembers {

    private RequiredMembers() {}

    /** @throws MissingMember when a row leaves the member out; the reader adds line and pointer */
    public static <T> T member(String name, T value) {
        if (value == null || value instanceof String text && text.isBlank()) {
            throw new MissingMember(name);
        }
        return value;
    }

    /** The member in both languages. */
    public static void text(String name, Text value) {
        member(name, value);
        member(name + "/vi", value.vi());
        member(name + "/en", value.en());
    }
}
