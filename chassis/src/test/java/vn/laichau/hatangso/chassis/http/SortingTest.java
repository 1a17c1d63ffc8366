package vn.laichau.hatangso.chassis.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.laichau.hatangso.chassis.problem.ProblemException;

/** A cursor leads on in the order that it was given for, and in no other. */
class SortingTest {

    private static final String ID = "0199a0b1-0000-7000-8000-00000000000f";

    private enum Column implements SortColumn {
        NAME,
        YEAR;

        @Override
        public String expression() {
            return "x." + name();
        }
    }

    private record Order(Column column, boolean descending) {

        Sorting behind(String key) {
            return Sorting.of(column, descending, new PageQuery(key == null ? null : Cursor.of(key), 10, false));
        }

        String key() {
            return behind(null).key(UUID.fromString(ID), "Mường Tè");
        }
    }

    private static final List<Order> ORDERS = List.of(
            new Order(null, false),
            new Order(null, true),
            new Order(Column.NAME, false),
            new Order(Column.NAME, true),
            new Order(Column.YEAR, false));

    private static void isUnknown(Order order, String key) {
        var refused = catchThrowableOfType(ProblemException.class, () -> order.behind(key));
        assertThat(refused).as("%s behind %s", order, key).isNotNull();
        assertThat(refused.errors())
                .singleElement()
                .satisfies(error -> assertThat(error.code()).isEqualTo("unknown-cursor"));
    }

    @Test
    void goesOnBehindTheLastRow() {
        var id = UUID.fromString(ID);
        for (var order : ORDERS) {
            assertThat(order.behind(order.key()).parameters())
                    .isEqualTo(
                            order.column() == null ? Map.of("after", id) : Map.of("after", id, "sorted", "Mường Tè"));
        }
    }

    @Test
    void goesOnInNoOtherOrder() {
        for (var order : ORDERS) {
            ORDERS.stream().filter(other -> !other.equals(order)).forEach(other -> isUnknown(order, other.key()));
        }
    }

    @ParameterizedTest
    @CsvSource({", " + ID + "x", ", 0199a0b1", "NAME, NAME+0199a0b1", "NAME, NAME+x" + ID})
    void goesOnBehindNothingThatIsNoRow(Column column, String key) {
        isUnknown(new Order(column, false), key);
    }
}
