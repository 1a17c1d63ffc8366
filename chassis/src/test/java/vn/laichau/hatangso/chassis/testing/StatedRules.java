package vn.laichau.hatangso.chassis.testing;

import java.util.List;
import java.util.function.Supplier;
import vn.laichau.hatangso.chassis.content.ContentCheck;
import vn.laichau.hatangso.chassis.problem.FieldError;

/** What a sender is told of a content: what its members state comes first, as at every body that is read. */
public final class StatedRules {

    private StatedRules() {}

    /** @param others rules of the operation, asked for a content that keeps to what its members state */
    public static List<FieldError> then(Object content, Supplier<List<FieldError>> others) {
        var stated = ContentCheck.faultsOf(content);
        return stated.isEmpty() ? others.get() : stated;
    }
}
