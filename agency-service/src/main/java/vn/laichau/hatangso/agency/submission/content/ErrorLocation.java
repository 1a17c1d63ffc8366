package vn.laichau.hatangso.agency.submission.content;

import java.util.Comparator;
import java.util.List;

/** Where a fault lies, in the order in which people read a content. */
record ErrorLocation(int member, int row, String rest) implements Comparable<ErrorLocation> {

    private static final List<String> MEMBERS = List.of(
            "",
            "obligation",
            "year",
            "narrative",
            "answers",
            "items",
            "commitments",
            "figures",
            "attachments",
            "lateReason");

    private static final Comparator<ErrorLocation> READING = Comparator.comparingInt(ErrorLocation::member)
            .thenComparingInt(ErrorLocation::row)
            .thenComparing(ErrorLocation::rest);

    static ErrorLocation of(String pointer) {
        var parts = pointer.split("/", 4);
        var member = parts.length < 2 ? "" : parts[1];
        return new ErrorLocation(MEMBERS.indexOf(member), row(parts), parts.length < 4 ? "" : parts[3]);
    }

    /** The list itself comes before its rows. */
    private static int row(String[] parts) {
        var isRow =
                parts.length > 2 && parts[2].length() < 8 && parts[2].chars().allMatch(Character::isDigit);
        return isRow ? Integer.parseInt(parts[2]) : -1;
    }

    @Override
    public int compareTo(ErrorLocation other) {
        return READING.compare(this, other);
    }
}
