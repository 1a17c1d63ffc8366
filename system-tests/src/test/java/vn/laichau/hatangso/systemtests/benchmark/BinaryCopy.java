package vn.laichau.hatangso.systemtests.benchmark;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.stream.IntStream;

/** Made-up figures in PostgreSQL's binary form of COPY, made before anything is timed. */
final class BinaryCopy {

    static final String COLUMNS = "line, indicator, territory, period, period_end, operator, numerator, denominator";

    private static final int FIELDS = 8;
    private static final String SIGNATURE = "PGCOPY\n\u00ff\r\n\0";
    private static final LocalDate EPOCH = LocalDate.of(2000, 1, 1);

    private BinaryCopy() {}

    static byte[] of(int size, int indicator, int territory) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.write(SIGNATURE.getBytes(ISO_8859_1));
            out.writeInt(0);
            out.writeInt(0);
            for (var figure :
                    IntStream.range(0, size).mapToObj(GeneratedFigure::new).toList()) {
                out.writeShort(FIELDS);
                number(out, figure.number());
                number(out, indicator);
                number(out, territory);
                text(out, figure.period());
                number(out, (int) ChronoUnit.DAYS.between(EPOCH, figure.periodEnd()));
                text(out, figure.operator());
                number(out, figure.numerator());
                number(out, GeneratedFigure.DENOMINATOR);
            }
            out.writeShort(-1);
        }
        return bytes.toByteArray();
    }

    private static void number(DataOutputStream out, int value) throws IOException {
        out.writeInt(Integer.BYTES);
        out.writeInt(value);
    }

    private static void text(DataOutputStream out, String value) throws IOException {
        var bytes = value.getBytes(UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
