package vn.laichau.hatangso.systemtests.mutation;

import java.util.List;

/**
 * One bug that can be planted: a piece of a file's text and what stands there in its place.
 *
 * @param file path from the project folder, with slashes
 * @param owner the method, field or SQL statement it stands in
 * @param kind what is done to the code, in a few words
 * @param start where the piece begins, in characters from the file's beginning
 * @param end where the piece ends
 * @param reached where a probe sees that the piece is about to be used; empty when only the start of the service shows it
 * @param compiled further source files that have the piece inlined
 */
record Bug(
        String file,
        String owner,
        String kind,
        int start,
        int end,
        String replacement,
        String before,
        String after,
        int line,
        List<Probe> reached,
        List<String> compiled) {

    /** A place in a source file where a statement can be put in. */
    record Probe(String file, int offset) {}

    static Bug of(String file, String text, String owner, String kind, int start, int end, String replacement) {
        var from = text.lastIndexOf('\n', start - 1) + 1;
        var to = text.indexOf('\n', end) < 0 ? text.length() : text.indexOf('\n', end);
        var before = oneLine(text.substring(from, to));
        var after = oneLine(text.substring(from, start) + replacement + text.substring(end, to));
        var line = (int) text.substring(0, start).chars().filter(c -> c == '\n').count() + 1;
        return new Bug(file, owner, kind, start, end, replacement, before, after, line, List.of(), List.of());
    }

    Bug reachedAt(List<Probe> probes) {
        return new Bug(file, owner, kind, start, end, replacement, before, after, line, probes, compiled);
    }

    Bug compiledWith(List<String> files) {
        return new Bug(file, owner, kind, start, end, replacement, before, after, line, reached, files);
    }

    boolean isJava() {
        return file.endsWith(".java");
    }

    boolean overlaps(Bug other) {
        return file.equals(other.file) && start < other.end && other.start < end;
    }

    /** What a reviewed bug is known by: it outlives what moves its line. */
    String key() {
        return String.join(" | ", file, owner, kind, before, after);
    }

    String told() {
        return "    %s:%d in %s: %s%n      - %s%n      + %s".formatted(file, line, owner, kind, before, after);
    }

    Edit edit() {
        return new Edit(file, start, end, replacement);
    }

    /** The name of the field that it stands in. */
    String field() {
        return owner.substring(owner.lastIndexOf('.') + 1);
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
