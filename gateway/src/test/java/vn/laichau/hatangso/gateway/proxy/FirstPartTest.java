package vn.laichau.hatangso.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.buffer.Buffer;
import java.math.BigInteger;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** All bodies together have room for a hundred thousand bytes beyond their usual beginnings of 32 KiB each. */
class FirstPartTest {

    private static final int USUAL = 32_768;

    private final BufferBudget room = new BufferBudget(new Room(new MemorySize(BigInteger.valueOf(100_000))));

    private record Room(MemorySize held) implements BodyConfiguration {

        @Override
        public MemorySize most() {
            return held;
        }

        @Override
        public int depth() {
            return 1;
        }

        @Override
        public Duration grace() {
            return Duration.ZERO;
        }

        @Override
        public MemorySize perSecond() {
            return held;
        }
    }

    private static Buffer bytes(int number) {
        return Buffer.buffer(new byte[number]);
    }

    @Test
    void takesRoomForWhatIsLongerThanUsualAlone() {
        for (var i = 0; i < 100; i++) {
            assertThat(new BodyPrefix(Long.MAX_VALUE, room).keep(bytes(USUAL))).isTrue();
        }
        var body = new BodyPrefix(Long.MAX_VALUE, room);
        assertThat(body.keep(bytes(USUAL - 1))).isTrue();
        assertThat(body.keep(bytes(100_000))).as("began below the usual length").isTrue();
        assertThat(body.keep(bytes(100_000))).isTrue();
        assertThat(body.keep(bytes(1))).isFalse();
        assertThat(body.bytes().length()).isEqualTo(USUAL - 1 + 200_000);
    }

    @Test
    void sharesTheRoomAndGivesItBackOnce() {
        var one = new BodyPrefix(Long.MAX_VALUE, room);
        var other = new BodyPrefix(Long.MAX_VALUE, room);
        one.keep(bytes(USUAL));
        other.keep(bytes(USUAL));
        assertThat(one.keep(bytes(20_000))).isTrue();
        assertThat(one.keep(bytes(40_000))).isTrue();
        assertThat(other.keep(bytes(40_001))).isFalse();
        assertThat(other.keep(bytes(40_000))).isTrue();
        one.release();
        one.release();
        assertThat(other.keep(bytes(60_001))).isFalse();
        assertThat(other.keep(bytes(60_000))).isTrue();
    }

    @Test
    void isHereWhenAsMuchAsAwaitedIs() {
        var body = new BodyPrefix(10, room);
        body.keep(bytes(9));
        assertThat(body.isHere()).isFalse();
        body.keep(bytes(1));
        assertThat(body.isHere()).isTrue();
        var whole = new BodyPrefix(Long.MAX_VALUE, room);
        whole.keep(bytes(USUAL));
        assertThat(whole.isHere()).isFalse();
    }
}
