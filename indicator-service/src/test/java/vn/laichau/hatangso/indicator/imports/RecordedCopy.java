package vn.laichau.hatangso.indicator.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.postgresql.copy.CopyIn;
import org.postgresql.util.ByteStreamWriter;

/** Keeps what is sent instead of sending it. */
final class RecordedCopy implements CopyIn {

    private final List<byte[]> chunks = new ArrayList<>();
    private long rows;

    void expect(long count) {
        rows = count;
    }

    List<byte[]> chunks() {
        return chunks;
    }

    @Override
    public void writeToCopy(byte[] bytes, int offset, int length) {
        chunks.add(Arrays.copyOfRange(bytes, offset, offset + length));
    }

    @Override
    public void writeToCopy(ByteStreamWriter bytes) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void flushCopy() {
        // nothing is buffered
    }

    @Override
    public long endCopy() {
        return rows;
    }

    @Override
    public void cancelCopy() {
        chunks.clear();
    }

    @Override
    public boolean isActive() {
        return false;
    }

    @Override
    public int getFieldCount() {
        return 0;
    }

    @Override
    public int getFormat() {
        return 1;
    }

    @Override
    public int getFieldFormat(int field) {
        return 1;
    }

    @Override
    public long getHandledRowCount() {
        return rows;
    }
}
