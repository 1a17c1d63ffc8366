package vn.laichau.hatangso.chassis.content;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How many items a list may have. */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Items {

    int most();

    /** Whether no item may be there twice. */
    boolean distinct() default false;
}
