package vn.laichau.hatangso.indicator.imports.lines;

import com.fasterxml.aalto.UncheckedStreamException;
import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Looks at a part of a workbook before the library reads it. The library believes any column and makes as many cells, keeps all
 * shared texts, and calls itself for each element within an element: a few hundred bytes could fill the heap. Same parser,
 * same settings, so that both see the same elements; where it stops at a fault, the library stops too.
 */
final class WorkbookPartCheck {

    /** The last cell of a spreadsheet is XFD1048576. */
    static final int MOST_COLUMNS = 16_384;

    private static final int MOST_ROWS = 1_048_576;
    static final Pattern NUMBER = Pattern.compile("[0-9]{1,8}");

    /** What a cell holds. */
    private static final int LONGEST_TEXT = 32_767;

    /** Of all cells of a row, which the library holds together. */
    private static final int LONGEST_ROW = 2_000_000;

    private static final int DEEPEST = 64;
    private static final int MOST_NAMES = 2_000;

    /** What the library keeps to the end; of a row it forgets everything but formulas that others share. */
    private static final Set<String> KEPT = Set.of("si", "sheet", "Relationship", "Override");

    /** Texts and their letters that stay: some 33 MB. */
    private static final int MOST_KEPT = 300_000;

    private static final int MOST_LETTERS_KEPT = 8_000_000;

    private static final XMLInputFactory PARSER = new InputFactoryImpl();

    static {
        PARSER.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        PARSER.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    private XMLStreamReader xml;
    private final Set<String> names = new HashSet<>();
    private final CellCheck cell = new CellCheck();
    private int row;
    private int cells;
    private int depth;
    private int letters;
    private int lettersOfRow;
    private int kept;
    private int lettersKept;

    /** Depth of the element whose text is kept; 0 for none. */
    private int keeping;

    /** Depth of the row that is being read; 0 for none. */
    private int inRow;

    /** Depth of the cell or shared text that is being read, whose letters the library joins; 0 for none. */
    private int inPiece;

    private int texts;

    private WorkbookPartCheck() {}

    /**
     * What a part holds and what it needs.
     *
     * @param texts shared texts in it
     * @param needed how many there must be for its cells
     */
    record Shared(int texts, int needed) {}

    /** @throws UnreadableFile when it holds what no spreadsheet can */
    static Shared check(InputStream part) {
        var bounds = new WorkbookPartCheck();
        try {
            var pieces = new TokenLengthLimit(part);
            bounds.xml = PARSER.createXMLStreamReader(pieces);
            // A "<" is one byte only there: in other encodings the pieces cannot be told.
            WorkbookFile.requireSense(!pieces.isMarkup() || "UTF-8".equalsIgnoreCase(bounds.xml.getEncoding()));
            while (bounds.xml.hasNext()) {
                bounds.see(bounds.xml.next());
            }
        } catch (XMLStreamException | UncheckedStreamException notXml) {
            // A picture, say. Whether the workbook needs it is not asked here.
        }
        return new Shared(bounds.texts, bounds.cell.needed());
    }

    private void see(int event) {
        if (event == XMLStreamConstants.START_ELEMENT) {
            begin(xml.getLocalName());
        } else if (event == XMLStreamConstants.END_ELEMENT) {
            cell.end(depth, letters);
            keeping = keeping == depth ? 0 : keeping;
            inRow = inRow == depth ? 0 : inRow;
            inPiece = inPiece == depth ? 0 : inPiece;
            depth--;
        } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
            count(xml.getTextLength());
            cell.read(xml);
        }
    }

    /** Between the cells of a row stands nothing that anybody reads. */
    private void count(int more) {
        if (inPiece > 0) {
            letters += more;
            lettersOfRow += inRow > 0 ? more : 0;
        }
        lettersKept += keeping > 0 || inPiece == 0 && depth != inRow ? more : 0;
        WorkbookFile.require(
                letters <= LONGEST_TEXT && lettersOfRow <= LONGEST_ROW && lettersKept <= MOST_LETTERS_KEPT);
    }

    private void begin(String name) {
        depth++;
        if (inPiece == 0) {
            letters = 0;
            inPiece = "c".equals(name) || "si".equals(name) ? depth : 0;
        }
        names.add(name);
        texts += "si".equals(name) ? 1 : 0;
        var attributes = 0;
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            names.add(xml.getAttributeLocalName(i));
            attributes += xml.getAttributeValue(i).length();
        }
        if (KEPT.contains(name) || "f".equals(name) && attributes > 0) {
            kept++;
            lettersKept += attributes;
            keeping = keeping == 0 ? depth : keeping;
        } else if ("row".equals(name)) {
            beginRow(xml.getAttributeValue(null, "r"));
        } else if ("c".equals(name) && inRow > 0) {
            cells++;
            cell.begin(xml);
        }
        cell.beginWithin(xml, depth, letters);
        WorkbookFile.require(
                depth <= DEEPEST && names.size() <= MOST_NAMES && kept <= MOST_KEPT && cells <= MOST_COLUMNS);
    }

    /** They come in their order: what is written back is written row by row. */
    private void beginRow(String number) {
        WorkbookFile.requireSense(number == null || NUMBER.matcher(number).matches());
        var next = number == null ? row + 1 : Integer.parseInt(number);
        WorkbookFile.requireSense(next > row);
        WorkbookFile.require(next <= MOST_ROWS);
        row = next;
        inRow = depth;
        cells = 0;
        lettersOfRow = 0;
        cell.beginRow();
    }
}
