package vn.laichau.hatangso.chassis.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.problem.ProblemException;

class PageTest {

    private static final LongSupplier NOBODY_COUNTS = () -> {
        throw new AssertionError("counted, though nobody asked");
    };

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 499, 500})
    void isAsLongAsOneAsks(int limit) {
        assertThat(Page.size(limit)).isEqualTo(limit);
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 501, Integer.MAX_VALUE})
    void isNeitherEmptyNorLong(int limit) {
        var refused = catchThrowableOfType(ProblemException.class, () -> Page.size(limit));
        assertThat(refused.type()).isEqualTo(CommonProblem.INVALID_REQUEST);
        assertThat(refused.errors()).singleElement().satisfies(error -> {
            assertThat(error.pointer()).isEqualTo("limit");
            assertThat(error.code()).isEqualTo("out-of-range");
        });
    }

    @Test
    void namesTheNextOneOnlyWhereThereIsOne() {
        assertThat(Page.of(List.<String>of(), 2, key -> key)).isEqualTo(new Page<>(List.of(), null, null));
        assertThat(Page.of(List.of("a"), 2, key -> key)).isEqualTo(new Page<>(List.of("a"), null, null));
        assertThat(Page.of(List.of("a", "b"), 2, key -> key)).isEqualTo(new Page<>(List.of("a", "b"), null, null));
        var first = Page.of(List.of("a", "b", "c"), 2, key -> "key of " + key);
        assertThat(first.items()).containsExactly("a", "b");
        assertThat(Cursor.keyOf(first.next())).isEqualTo("key of b");
        assertThat(first.total()).isNull();
    }

    @Test
    void countsForWhoAsksAlone() {
        var page = new Page<>(List.of("a"), "next", null);
        assertThat(page.counted(true, () -> 7)).isEqualTo(new Page<>(List.of("a"), "next", 7L));
        assertThat(page.counted(false, NOBODY_COUNTS)).isEqualTo(page);
        assertThat(page.counted(true, () -> 7).counted(false, NOBODY_COUNTS).total())
                .isEqualTo(7);
        assertThat(page.counted(true, () -> 7).withoutTotal()).isEqualTo(page);
    }

    @Test
    void isWholeWhereAListFitsIt() {
        assertThat(Page.whole(List.of("a", "b"))).isEqualTo(new Page<>(List.of("a", "b"), null, 2L));
    }

    @Test
    void changesNothingButItsItems() {
        assertThat(new Page<>(List.of("a", "bc"), "next", 7L).map(String::length))
                .isEqualTo(new Page<>(List.of(1, 2), "next", 7L));
    }
}
