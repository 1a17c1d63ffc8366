package vn.laichau.hatangso.chassis.http;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A GET whose ETag tells all that its answer shows: who has it already is told so instead of being given it again. Not the revision of
 * a thing, beside which stands what its reader may do now.
 */
@NameBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Revalidated {}
