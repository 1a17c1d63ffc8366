package vn.laichau.hatangso.indicator.imports.lines;

import vn.laichau.hatangso.chassis.text.Text;

/** A file that cannot be read on: it is refused whole. */
public final class UnreadableFile extends RuntimeException {

    private final String code;
    private final transient Text detail;
    private final Integer line;

    /** @param line where reading ended; null when lines mean nothing */
    public UnreadableFile(String code, String vi, String en, Integer line) {
        super(code, null, false, false);
        this.code = code;
        this.detail = Text.of(vi, en);
        this.line = line;
    }

    public String code() {
        return code;
    }

    public Text detail() {
        return detail;
    }

    public Integer line() {
        return line;
    }
}
