package vn.laichau.hatangso.chassis.content;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A name or the like: a text on one line that shows the same wherever it is read, in both languages where the member has both. Of a list: each of its items. */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Line {

    /** In characters, as the contract counts them. */
    int value();
}
