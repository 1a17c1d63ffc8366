package vn.laichau.hatangso.agency.attachment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.chassis.digest.Sha256;

class StoredContentTest {

    private static final UUID KEY = UUID.randomUUID();
    private static final byte[] BYTES = bytes(2 * FileStore.PART + 10);
    private static final StoredFile FILE =
            new StoredFile("vnpt", UUID.randomUUID(), BYTES.length, Sha256.hex(BYTES), null);

    /** Parts in memory. */
    private record Parts(List<byte[]> all) implements FileStore {

        static Parts of(byte[] bytes) {
            var parts = new ArrayList<byte[]>();
            for (var from = 0; from < bytes.length; from += PART) {
                parts.add(Arrays.copyOfRange(bytes, from, Math.min(from + PART, bytes.length)));
            }
            return new Parts(parts);
        }

        @Override
        public void write(StoredFile file, Content content) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<byte[]> part(StoredFile file, int position) {
            return position < all.size() ? Optional.of(all.get(position)) : Optional.empty();
        }
    }

    private static byte[] bytes(int size) {
        var bytes = new byte[size];
        new Random(3).nextBytes(bytes);
        return bytes;
    }

    private static StoredContent open(FileStore store) throws IOException {
        return new StoredContent(FILE, file -> store, () -> Optional.of(FILE));
    }

    private static byte[] changed(UnaryOperator<byte[]> how) {
        return how.apply(BYTES.clone());
    }

    @Test
    void isWhatWasStored() throws IOException {
        assertThat(open(Parts.of(BYTES)).readAllBytes()).isEqualTo(BYTES);
        var one = "a".getBytes(UTF_8);
        var small = new StoredFile("vnpt", UUID.randomUUID(), 1, Sha256.hex(one), null);
        var content = new StoredContent(small, file -> Parts.of(one), Optional::empty);
        assertThat(content.read()).isEqualTo('a');
        assertThat(content.read()).isEqualTo(-1);
    }

    @Test
    void endsBeforeItsLastPartWhenOneByteIsAnother() throws IOException {
        var content = open(Parts.of(changed(bytes -> {
            bytes[5] ^= 1;
            return bytes;
        })));
        var seen = new ByteArrayOutputStream();
        assertThatThrownBy(() -> content.transferTo(seen))
                .isInstanceOf(StoredContent.Damaged.class)
                .hasMessageContaining(FILE.id().toString());
        assertThat(seen.size()).isEqualTo(2 * FileStore.PART);
    }

    @Test
    void isNeitherShorterNorLonger() {
        for (var length : new int[] {BYTES.length - 1, BYTES.length + 1, FileStore.PART}) {
            assertThatThrownBy(() -> open(Parts.of(changed(bytes -> Arrays.copyOf(bytes, length))))
                            .readAllBytes())
                    .isInstanceOf(StoredContent.Damaged.class);
        }
        assertThatThrownBy(() -> open(Parts.of(new byte[0]))).isInstanceOf(StoredContent.Damaged.class);
    }

    @Test
    void goesOnWhereTheFileWasMovedToMeanwhile() throws IOException {
        var before = Parts.of(Arrays.copyOf(BYTES, FileStore.PART));
        var after = Parts.of(BYTES);
        var content =
                new StoredContent(FILE, file -> file.isInBucket() ? after : before, () -> Optional.of(FILE.as(KEY)));
        assertThat(content.readAllBytes()).isEqualTo(BYTES);
    }

    @Test
    void endsWhenTheFileWasRemovedMeanwhile() throws IOException {
        var content = new StoredContent(FILE, file -> Parts.of(Arrays.copyOf(BYTES, FileStore.PART)), Optional::empty);
        assertThatThrownBy(content::readAllBytes)
                .isInstanceOf(StoredContent.Damaged.class)
                .hasMessageContaining("was removed");
    }
}
