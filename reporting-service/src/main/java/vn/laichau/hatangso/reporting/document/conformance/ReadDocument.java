package vn.laichau.hatangso.reporting.document.conformance;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** A document's blocks, found by what they say and where they stand, whoever wrote the file. */
record ReadDocument(
        List<Line> lines, List<ReadTable> tables, List<Sheet> sheets, List<Line> pageNumbers, List<Line> headers) {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    /** Of the first pages, in twentieths of a point. */
    int textWidth() {
        return sheets.stream()
                .findFirst()
                .map(sheet -> (int) ((sheet.width() - sheet.left() - sheet.right()) * 1_440 / 25.4))
                .orElse(Integer.MAX_VALUE);
    }

    Optional<Line> nation() {
        return head(line -> upper(line).startsWith("CỘNG H") && line.text().length() < 60);
    }

    Optional<Line> motto() {
        return head(line -> upper(line).contains("ĐỘC LẬP") && upper(line).contains("HẠNH PHÚC"));
    }

    Optional<Line> number() {
        return head(line -> line.text().matches("(?iu)s[ốô]\\s*:?\\s*.*/.*"));
    }

    Optional<Line> date() {
        return head(line -> line.text().contains("ngày")
                && line.text().contains("tháng")
                && line.text().contains("năm")
                && line.text().length() < 80
                && line.cell() != null);
    }

    /** The body above the issuer: the first line of the block beside the national name. */
    Optional<Line> parent() {
        return issuerBlock().stream().findFirst();
    }

    Optional<Line> issuer() {
        return issuerBlock().stream().skip(1).findFirst();
    }

    private List<Line> issuerBlock() {
        return nation().or(this::motto)
                .map(Line::cell)
                .map(cell -> lines.stream()
                        .filter(Line::isWritten)
                        .filter(line -> line.isIn(cell.table())
                                && line.cell().row() == cell.row()
                                && line.cell().column() < cell.column())
                        .toList())
                .orElse(List.of());
    }

    /** What stands right under a line and draws a rule. */
    Optional<Line> ruleUnder(Line line) {
        var next = lines.indexOf(line) + 1;
        return next < lines.size()
                        && lines.get(next).rule() >= 0
                        && !lines.get(next).isWritten()
                ? Optional.of(lines.get(next))
                : Optional.empty();
    }

    Optional<Line> type() {
        return lines.stream()
                .filter(line ->
                        line.cell() == null && upper(line).matches("BÁO CÁO|TỜ TRÌNH|KẾ HOẠCH|QUYẾT ĐỊNH|THÔNG BÁO"))
                .findFirst();
    }

    Optional<Line> summary() {
        return type().flatMap(type -> lines.stream()
                .skip(lines.indexOf(type) + 1L)
                .filter(Line::isWritten)
                .findFirst());
    }

    Optional<Line> addressee() {
        return lines.stream().filter(line -> line.text().startsWith("Kính gửi")).findFirst();
    }

    /** Whether it is a letter: it has no name of its kind. */
    boolean isLetter() {
        return type().isEmpty();
    }

    Optional<Line> recipientsHead() {
        return lines.stream().filter(line -> upper(line).startsWith("NƠI NHẬN")).findFirst();
    }

    List<Line> recipients() {
        return ofFoot(0).stream()
                .filter(line -> recipientsHead().filter(head -> head == line).isEmpty())
                .toList();
    }

    List<Line> signature() {
        return ofFoot(1);
    }

    private List<Line> ofFoot(int column) {
        return foot().map(table -> lines.stream()
                        .filter(line -> line.isWritten()
                                && line.isIn(table)
                                && line.cell().column() == column)
                        .toList())
                .orElse(List.of());
    }

    /** The table that places recipients and signature side by side: the last one without lines, after that of the head. */
    private Optional<Integer> foot() {
        var head =
                nation().or(this::motto).map(Line::cell).map(Line.Cell::table).orElse(-1);
        return recipientsHead()
                .map(Line::cell)
                .map(Line.Cell::table)
                .or(() -> tables.stream()
                        .filter(table -> !table.drawn() && table.ordinal() > head)
                        .map(ReadTable::ordinal)
                        .reduce((first, second) -> second));
    }

    /** The body's lines outside tables, between addressee (or summary) and recipients. */
    List<Line> body() {
        var from = IntStream.range(0, lines.size())
                .filter(i -> addressee()
                        .or(this::summary)
                        .filter(line -> line == lines.get(i))
                        .isPresent())
                .findFirst()
                .orElse(-1);
        var to = foot().map(table -> tables.get(table).before()).orElse(lines.size());
        return from < 0 || from > to
                ? List.of()
                : lines.subList(from + 1, to).stream()
                        .filter(line -> line.isWritten() && line.cell() == null && !isCaption(line))
                        .toList();
    }

    /** The body without its heads. */
    List<Line> paragraphs() {
        return body().stream().filter(line -> !isHead(line)).toList();
    }

    List<Line> sections() {
        return body().stream()
                .filter(line -> line.isBold() && line.text().matches("[IVXLivxl]+\\s*[.)].*"))
                .toList();
    }

    List<Line> points() {
        return body().stream()
                .filter(line -> line.text().matches("\\p{Ll}\\)\\s.*"))
                .toList();
    }

    List<Line> annexes() {
        return lines.stream()
                .filter(line -> line.cell() == null
                        && upper(line).startsWith("PHỤ LỤC")
                        && line.text().length() < 20)
                .toList();
    }

    /** Tables with lines, which tell something. */
    List<ReadTable> drawnTables() {
        return tables.stream().filter(ReadTable::drawn).toList();
    }

    private static boolean isHead(Line line) {
        return line.isBold() || line.text().matches("\\p{Ll}\\)\\s.*");
    }

    private static boolean isCaption(Line line) {
        return line.isCentred() && line.isAll(Looks::italic);
    }

    private Optional<Line> head(Predicate<Line> chosen) {
        return lines.stream().limit(30).filter(Line::isWritten).filter(chosen).findFirst();
    }

    private static String upper(Line line) {
        return line.text().toUpperCase(VIETNAMESE);
    }
}
