package vn.laichau.hatangso.indicator.database;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.time.LocalDate;
import org.postgresql.copy.CopyIn;

/** Writes rows in PostgreSQL's binary form of COPY, through one buffer. Texts are codes, so their bytes are ASCII. */
public final class BinaryCopyWriter {

    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0};
    private static final int BUFFER = 64 * 1024;
    private static final int LONGEST_ROW = 1024;
    private static final int NULL = -1;
    private static final long EPOCH = LocalDate.of(2000, 1, 1).toEpochDay();

    /** Digits of a numeric have base 10,000. */
    private static final int DIGITS_OF_A_DIGIT = 4;

    private static final BigInteger BASE = BigInteger.valueOf(10_000);
    private static final int MOST_DIGITS = 16;
    private static final short NEGATIVE = 0x4000;

    private final CopyIn copy;
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
    private final short[] digits = new short[MOST_DIGITS];

    public BinaryCopyWriter(CopyIn copy) {
        this.copy = copy;
        bytes.put(SIGNATURE).putInt(0).putInt(0);
    }

    public BinaryCopyWriter row(int columns) throws SQLException {
        if (bytes.remaining() < LONGEST_ROW) {
            flush();
        }
        bytes.putShort((short) columns);
        return this;
    }

    public BinaryCopyWriter bigint(long number) {
        bytes.putInt(Long.BYTES).putLong(number);
        return this;
    }

    public BinaryCopyWriter integer(int number) {
        bytes.putInt(Integer.BYTES).putInt(number);
        return this;
    }

    public BinaryCopyWriter bool(boolean value) {
        bytes.putInt(Byte.BYTES).put((byte) (value ? 1 : 0));
        return this;
    }

    public BinaryCopyWriter day(LocalDate day) {
        return integer((int) (day.toEpochDay() - EPOCH));
    }

    public BinaryCopyWriter text(String code) {
        var ascii = code.getBytes(US_ASCII);
        bytes.putInt(ascii.length).put(ascii);
        return this;
    }

    public BinaryCopyWriter numeric(BigDecimal number) {
        if (number == null) {
            bytes.putInt(NULL);
            return this;
        }
        var scale = Math.max(0, number.scale());
        var padding = Math.floorMod(-scale, DIGITS_OF_A_DIGIT);
        var rest = number.setScale(scale + padding).unscaledValue().abs();
        var count = split(rest);
        var weight = count - (scale + padding) / DIGITS_OF_A_DIGIT - 1;
        bytes.putInt(Short.BYTES * (DIGITS_OF_A_DIGIT + count))
                .putShort((short) count)
                .putShort((short) weight)
                .putShort(number.signum() < 0 ? NEGATIVE : 0)
                .putShort((short) scale);
        for (int i = count - 1; i >= 0; i--) {
            bytes.putShort(digits[i]);
        }
        return this;
    }

    /** @return how many digits of base 10,000 there are, the lowest first */
    private int split(BigInteger number) {
        var count = 0;
        if (number.bitLength() < Long.SIZE) {
            for (long rest = number.longValue(); rest > 0; rest /= BASE.intValue()) {
                digits[count++] = (short) (rest % BASE.intValue());
            }
            return count;
        }
        for (var rest = number; rest.signum() > 0; rest = rest.divide(BASE)) {
            digits[count++] = rest.mod(BASE).shortValue();
        }
        return count;
    }

    private void flush() throws SQLException {
        copy.writeToCopy(bytes.array(), 0, bytes.position());
        bytes.clear();
    }

    /** @return how many rows the database took */
    public long end() throws SQLException {
        if (bytes.remaining() < LONGEST_ROW) {
            flush();
        }
        bytes.putShort((short) NULL);
        flush();
        return copy.endCopy();
    }
}
