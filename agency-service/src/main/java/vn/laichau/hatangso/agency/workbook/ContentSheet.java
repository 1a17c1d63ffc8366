package vn.laichau.hatangso.agency.workbook;

import static vn.laichau.hatangso.agency.workbook.cell.Column.Kind.CODE;
import static vn.laichau.hatangso.agency.workbook.cell.Column.Kind.DAY;
import static vn.laichau.hatangso.agency.workbook.cell.Column.Kind.EXPLANATION;
import static vn.laichau.hatangso.agency.workbook.cell.Column.Kind.NUMBER;
import static vn.laichau.hatangso.agency.workbook.cell.Column.Kind.PERIOD;
import static vn.laichau.hatangso.agency.workbook.cell.Column.Kind.TEXT;

import java.util.List;
import vn.laichau.hatangso.agency.workbook.cell.Column;

/** The sheets that people fill in, each a list of the content. */
enum ContentSheet {
    WORDS(
            "Thuyết minh",
            "answers",
            "answer",
            List.of(new Column("question", CODE, 18), new Column(null, EXPLANATION, 50), new Column("text", TEXT, 90))),
    ITEMS(
            "Hạng mục",
            "items",
            "item",
            List.of(
                    new Column("territory", CODE, 30),
                    new Column("service", CODE, 40),
                    new Column("quantity", NUMBER, 14),
                    new Column("unit", TEXT, 14),
                    new Column("cost", NUMBER, 20),
                    new Column("quarter", PERIOD, 12),
                    new Column("fund", CODE, 34),
                    new Column("note", TEXT, 40))),
    COMMITMENTS(
            "Cam kết",
            "commitments",
            "commitment",
            List.of(
                    new Column("indicator", CODE, 50),
                    new Column("territory", CODE, 30),
                    new Column("by", DAY, 14),
                    new Column("value", NUMBER, 16))),
    FIGURES(
            "Số liệu",
            "figures",
            "figure",
            List.of(
                    new Column("indicator", CODE, 50),
                    new Column("territory", CODE, 30),
                    new Column("period", PERIOD, 12),
                    new Column("numerator", NUMBER, 16),
                    new Column("denominator", NUMBER, 16),
                    new Column("value", NUMBER, 16),
                    new Column("status", CODE, 24)));

    /** Rows before the first of data: what the sheet is for, what each column takes, and its name. Counted from 0. */
    static final int HINTS = 1;

    static final int HEADERS = 2;
    static final int FIRST_DATA = 3;

    private final String title;
    private final String list;
    private final String row;
    private final List<Column> columns;

    ContentSheet(String title, String list, String row, List<Column> columns) {
        this.title = title;
        this.list = list;
        this.row = row;
        this.columns = columns;
    }

    String title() {
        return title;
    }

    /** Member of the content. */
    String list() {
        return list;
    }

    /** Name of one row in the published schema. */
    String row() {
        return row;
    }

    List<Column> columns() {
        return columns;
    }

    /** The column of a member; the first for a fault of the whole row. */
    int columnOf(String member) {
        for (var i = 0; i < columns.size(); i++) {
            if (member.equals(columns.get(i).member())) {
                return i;
            }
        }
        return 0;
    }
}
