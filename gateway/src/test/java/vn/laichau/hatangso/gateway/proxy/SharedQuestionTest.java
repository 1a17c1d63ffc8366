package vn.laichau.hatangso.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SharedQuestionTest {

    private final List<Promise<String>> sent = new ArrayList<>();
    private final SharedQuestion<String> question = new SharedQuestion<>(this::send);

    private Future<String> send() {
        sent.add(Promise.promise());
        return sent.get(sent.size() - 1).future();
    }

    @Test
    void isAskedOnceForAllWhoComeWhileAnotherIsUnderWay() {
        var first = question.ask();
        var second = question.ask();
        var third = question.ask();
        assertThat(sent).hasSize(1);

        sent.get(0).complete("before they came");
        assertThat(first.result()).isEqualTo("before they came");
        assertThat(sent).hasSize(2);
        assertThat(List.of(second, third)).noneMatch(Future::isComplete);

        var fourth = question.ask();
        sent.get(1).complete("after");
        assertThat(List.of(second, third)).allMatch(told -> told.result().equals("after"));
        assertThat(fourth.isComplete()).isFalse();
        sent.get(2).complete("last");
        assertThat(fourth.result()).isEqualTo("last");
    }

    @Test
    void isAskedAnewAfterAnAnswerAndAfterNone() {
        var first = question.ask();
        var second = question.ask();
        sent.get(0).fail("nobody there");
        assertThat(first.failed()).isTrue();
        sent.get(1).complete("yes");
        assertThat(second.result()).isEqualTo("yes");
        question.ask();
        assertThat(sent).hasSize(3);
    }
}
