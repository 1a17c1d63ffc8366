package vn.laichau.hatangso.systemtests.suite;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Order;

/** Speaks of what the demonstration holds, to which others add: figures, sendings, files. */
@Order(0)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ComesFirst {}
