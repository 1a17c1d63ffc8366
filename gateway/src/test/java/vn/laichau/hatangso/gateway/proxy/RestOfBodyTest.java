package vn.laichau.hatangso.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RestOfBodyTest {

    private final List<String> seen = new ArrayList<>();
    private final BodyRemainder rest =
            new BodyRemainder(Buffer.buffer("first"), () -> seen.add("paused"), () -> seen.add("resumed"));

    @Test
    void followsItsFirstPart() {
        rest.handler(part -> seen.add(part.toString())).endHandler(end -> seen.add("end"));
        rest.resume();
        rest.pass(Buffer.buffer("second"));
        rest.pause();
        rest.fetch(1);
        rest.pass(Buffer.buffer("third"));
        rest.end();
        assertThat(seen).containsExactly("first", "resumed", "second", "paused", "resumed", "third", "end");
    }

    @Test
    void waitsForAReaderWhoIsFullAfterTheFirstPart() {
        rest.handler(part -> {
            seen.add(part.toString());
            rest.pause();
        });
        rest.resume();
        assertThat(seen).containsExactly("first", "paused");
        rest.resume();
        assertThat(seen).containsExactly("first", "paused", "resumed");
    }

    @Test
    void keepsItsFirstPartUntilSomebodyReads() {
        rest.resume();
        rest.pass(Buffer.buffer("lost"));
        rest.end();
        rest.handler(part -> seen.add(part.toString()));
        rest.resume();
        assertThat(seen).containsExactly("resumed", "first", "resumed");
    }

    @Test
    void tellsItsReaderOfAFailure() {
        rest.fail(new IllegalStateException("nobody hears"));
        rest.exceptionHandler(failure -> seen.add(failure.getMessage()));
        rest.fail(new IllegalStateException("gone"));
        rest.exceptionHandler(null);
        rest.fail(new IllegalStateException("nobody hears"));
        assertThat(seen).containsExactly("gone");
    }
}
