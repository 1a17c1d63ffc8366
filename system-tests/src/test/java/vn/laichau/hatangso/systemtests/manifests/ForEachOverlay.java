package vn.laichau.hatangso.systemtests.manifests;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A test of each overlay, given as an {@link Overlay}. (Surefire 3.5 loses the results of a parameterised class.) */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest
@ValueSource(strings = {"local", "production"})
@interface ForEachOverlay {}
