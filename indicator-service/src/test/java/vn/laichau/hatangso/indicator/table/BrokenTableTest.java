package vn.laichau.hatangso.indicator.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.chassis.text.Text;

/** A reader's answer ends when its stream is closed: of a table that breaks off, nobody must think that it ended so. */
class BrokenTableTest {

    private static final int ROWS = 30_000;

    private static final Table<Integer> TABLE = new Table<>(
            "thu",
            "LAICHAU:THU(1.0)",
            Text.of("Thử", "A try"),
            List.of(
                    Column.<Integer>number("number", "Số", "Number", row -> new BigDecimal(row)),
                    Column.<Integer>text("text", "Chữ", "Text", row -> "row " + row)),
            List.of(new SdmxColumn<>("OBS_VALUE", row -> new BigDecimal(row))));

    @ParameterizedTest
    @EnumSource
    void doesNotEndWhatBrokeOff(TableFormat format) {
        var out = new Answer();
        assertThatThrownBy(() -> format.write(TABLE, rowsThatBreakOff(), Language.EN, out))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the database went away");
        assertThat(out.closed).isFalse();
        if (format == TableFormat.XLSX) {
            assertThatThrownBy(() -> ZipFile.builder()
                            .setByteArray(out.toByteArray())
                            .get()
                            .close())
                    .isInstanceOf(IOException.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void writesTheSameBytesForTheSameRows(TableFormat format) throws IOException {
        var first = new Answer();
        format.write(TABLE, rows(), Language.EN, first);
        var second = new Answer();
        format.write(TABLE, rows(), Language.EN, second);
        assertThat(second.toByteArray()).isEqualTo(first.toByteArray());
        assertThat(first.size()).isGreaterThan(ROWS);
        if (format == TableFormat.XLSX) {
            try (var zip = ZipFile.builder().setByteArray(first.toByteArray()).get()) {
                var sheet = new String(
                        zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"))
                                .readAllBytes(),
                        UTF_8);
                assertThat(sheet).contains("row 0<", "row " + (ROWS - 1) + "<").endsWith("</worksheet>");
            }
        } else {
            assertThat(first.toString(UTF_8).lines()).hasSize(ROWS + 1);
        }
    }

    private static Iterator<Integer> rows() {
        return IntStream.range(0, ROWS).boxed().iterator();
    }

    private static Iterator<Integer> rowsThatBreakOff() {
        return IntStream.range(0, ROWS)
                .boxed()
                .peek(row -> {
                    if (row == ROWS - 1) {
                        throw new IllegalStateException("the database went away");
                    }
                })
                .iterator();
    }

    private static final class Answer extends ByteArrayOutputStream {

        private boolean closed;

        @Override
        public void close() {
            closed = true;
        }
    }
}
