package vn.laichau.hatangso.chassis.content;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A text of one form. Of a list: each of its items. */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Form {

    /** What the whole text has to match (a regular expression that Java and ECMAScript read alike). */
    String value();

    /** The form in Vietnamese words. */
    String vi();

    /** The form in English words. */
    String en();
}
