package vn.laichau.hatangso.systemtests.mutation;

import java.io.IOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One piece of a file gets another text; an insertion where start and end are one. */
record Edit(String file, int start, int end, String text) {

    boolean contains(Edit other) {
        return file.equals(other.file) && start <= other.start && other.end < end;
    }

    /** The files with all of them made, none of which overlap. */
    static Map<String, String> made(List<Edit> edits, Checkout checkout) throws IOException {
        var texts = new LinkedHashMap<String, String>();
        for (var edit : edits.stream()
                .sorted(Comparator.comparingInt(Edit::start).reversed())
                .toList()) {
            var text = texts.containsKey(edit.file) ? texts.get(edit.file) : checkout.text(edit.file);
            texts.put(edit.file, text.substring(0, edit.start) + edit.text + text.substring(edit.end));
        }
        return texts;
    }
}
