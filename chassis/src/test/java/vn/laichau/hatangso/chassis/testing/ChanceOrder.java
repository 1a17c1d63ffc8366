package vn.laichau.hatangso.chassis.testing;

import java.util.Collections;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;

/**
 * Test classes by name, or by chance where a run names a seed ({@code -Dclasses.seed=7}): no class may count on those before it.
 * What disturbs the others says so (@Order), and keeps its place.
 */
public final class ChanceOrder implements ClassOrderer {

    private static final String SEED = "classes.seed";

    @Override
    public void orderClasses(ClassOrdererContext context) {
        context.getConfigurationParameter(SEED)
                .map(Long::parseLong)
                .ifPresent(seed -> Collections.shuffle(context.getClassDescriptors(), new java.util.Random(seed)));
        new OrderAnnotation().orderClasses(context);
    }
}
