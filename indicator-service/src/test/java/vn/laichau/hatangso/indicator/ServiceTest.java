package vn.laichau.hatangso.indicator;

import io.quarkus.test.common.WithTestResource;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import vn.laichau.hatangso.chassis.testing.SuiteDatabase;
import vn.laichau.hatangso.chassis.testing.TokenIssuer;

/** A test of the running service, on a real database, with tokens of a real issuer. */
@WithTestResource(SuiteDatabase.class)
@WithTestResource(TokenIssuer.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ServiceTest {}
