package vn.laichau.hatangso.agency.workbook.cell;

import java.util.regex.Pattern;

/** A code as a cell shows it: with its name behind, for people. */
public final class CodeChoice {

    private static final String BETWEEN = " – ";
    private static final Pattern NAME_BEHIND = Pattern.compile("\\s+[–-]\\s.*", Pattern.DOTALL);

    private CodeChoice() {}

    public static String text(String code, String name) {
        return name == null || name.isEmpty() ? code : code + BETWEEN + name;
    }

    /** The code in what a cell says; somebody may have typed it without the name. */
    public static String code(String text) {
        return NAME_BEHIND.matcher(text.strip()).replaceFirst("");
    }
}
