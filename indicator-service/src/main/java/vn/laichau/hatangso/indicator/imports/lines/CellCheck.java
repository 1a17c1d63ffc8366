package vn.laichau.hatangso.indicator.imports.lines;

import java.util.Locale;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;

/** What the cells of a part hold: places, numbers, shared texts and formulas that a spreadsheet can hold, too. */
final class CellCheck {

    private static final Pattern ADDRESS = Pattern.compile("([A-Za-z]{1,6})[0-9]{1,7}");
    private static final int LETTERS_OF_A_COLUMN = 26;
    private static final int LONGEST_NUMBER = 64;

    private final FormulaCheck formulas = new FormulaCheck();
    private boolean isShared;
    private boolean isNumber;

    /** Each null while none is being read. */
    private Open number;

    private Open formula;
    private Open reference;

    /** The number that the formula is shared by. */
    private int shared;

    private final StringBuilder text = new StringBuilder();
    private int needed;

    /** An element that is being read, and how many letters its cell had before it. */
    private record Open(int depth, int before) {}

    void beginRow() {
        formulas.beginRow();
    }

    /** A cell of a row. */
    void begin(XMLStreamReader xml) {
        var type = xml.getAttributeValue(null, "t");
        isShared = "s".equals(type);
        isNumber = type == null || "n".equals(type);
        requireColumn(xml.getAttributeValue(null, "r"));
    }

    /** An element that may be a cell's value or formula. */
    void beginWithin(XMLStreamReader xml, int depth, int letters) {
        var name = xml.getLocalName();
        if ("v".equals(name)) {
            beginValue(new Open(depth, letters));
        } else if ("f".equals(name)) {
            beginFormula(xml.getAttributeValue(null, "si"), xml.getAttributeValue(null, "t"), new Open(depth, letters));
        }
    }

    private void beginValue(Open here) {
        if (isShared && reference == null) {
            reference = here;
        } else if (isNumber && number == null) {
            number = here;
        }
    }

    private void beginFormula(String index, String type, Open here) {
        if ("array".equals(type)) {
            formulas.beginArray();
        }
        if (index != null && formula == null) {
            WorkbookFile.requireSense(WorkbookPartCheck.NUMBER.matcher(index).matches());
            shared = Integer.parseInt(index);
            formula = here;
        }
        WorkbookFile.require(formulas.areWithin());
    }

    /** A piece of text. */
    void read(XMLStreamReader xml) {
        if (reference != null) {
            text.append(xml.getText());
        }
    }

    /** @param letters of the cell so far */
    void end(int depth, int letters) {
        if (number != null && number.depth == depth) {
            WorkbookFile.requireSense(letters - number.before <= LONGEST_NUMBER);
            number = null;
        }
        if (formula != null && formula.depth == depth) {
            formulas.end(shared, letters - formula.before);
            WorkbookFile.require(formulas.areWithin());
            formula = null;
        }
        if (reference != null && reference.depth == depth) {
            endReference();
        }
    }

    /** Where a text is not there, the library makes empty ones up to its number, and the cell looks empty. */
    private void endReference() {
        if (!text.isEmpty()) {
            WorkbookFile.requireSense(WorkbookPartCheck.NUMBER.matcher(text).matches());
            needed = Math.max(needed, Integer.parseInt(text.toString()) + 1);
        }
        text.setLength(0);
        reference = null;
    }

    /** How many shared texts there must be. */
    int needed() {
        return needed;
    }

    private static void requireColumn(String address) {
        if (address != null) {
            var parts = ADDRESS.matcher(address);
            WorkbookFile.requireSense(parts.matches());
            var letters = parts.group(1).toUpperCase(Locale.ROOT);
            var column = letters.chars().reduce(0, (left, letter) -> left * LETTERS_OF_A_COLUMN + letter - 'A' + 1);
            WorkbookFile.require(column <= WorkbookPartCheck.MOST_COLUMNS);
        }
    }
}
