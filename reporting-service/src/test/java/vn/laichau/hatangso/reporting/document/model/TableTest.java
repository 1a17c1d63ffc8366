package vn.laichau.hatangso.reporting.document.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.reporting.document.model.Table.Column;

class TableTest {

    private static final List<Column> COLUMNS = List.of(Column.centred("Số TT", 13), Column.text("Tên", 30));

    private final List<String> asked = new ArrayList<>();

    @Test
    void countsItsRowsInTheFirstColumn() {
        var rows = Table.numbered("Xã", COLUMNS, List.of("Mường Kim", "Bum Tở"), this::row)
                .rows();

        assertThat(rows)
                .extracting(row -> row.stream().map(Cell::text).toList())
                .containsExactly(List.of("1", "Mường Kim"), List.of("2", "Bum Tở"));
    }

    @Test
    void writesNoRowBeforeOneIsReadAndEachOnce() {
        var rows = Table.numbered("Xã", COLUMNS, List.of("Mường Kim", "Bum Tở"), this::row)
                .rows();

        assertThat(rows).hasSize(2);
        assertThat(asked).isEmpty();

        rows.forEach(row -> assertThat(row).hasSize(2));
        rows.forEach(row -> assertThat(row).hasSize(2));
        assertThat(asked).containsExactly("Mường Kim", "Bum Tở");
    }

    @Test
    void namesInOneRowWhatIsAlikeInAllElse() {
        var rows = List.of(row("1", "Mường Kim", "4"), row("2", "Bum Tở", "5"), row("3", "Tà Tổng", "4"));

        assertThat(new Table("Xã", COLUMNS, rows).together(1).rows())
                .extracting(row -> row.stream().map(Cell::text).toList())
                .containsExactly(List.of("1", "Mường Kim; Tà Tổng", "4"), List.of("2", "Bum Tở", "5"));
    }

    private static List<Cell> row(String... cells) {
        return Stream.of(cells).map(Cell::words).toList();
    }

    private List<Cell> row(String name) {
        asked.add(name);
        return List.of(Cell.words(name));
    }
}
