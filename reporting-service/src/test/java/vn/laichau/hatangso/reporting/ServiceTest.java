package vn.laichau.hatangso.reporting;

import io.quarkus.test.common.WithTestResource;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import vn.laichau.hatangso.chassis.testing.SuiteDatabase;
import vn.laichau.hatangso.chassis.testing.TokenIssuer;
import vn.laichau.hatangso.reporting.document.signing.SigningAuthority;

/** A test of the running service: a real database, tokens of a real issuer, and peers that answer over HTTP. */
@WithTestResource(SuiteDatabase.class)
@WithTestResource(TokenIssuer.class)
@WithTestResource(PeerServices.class)
@WithTestResource(SigningAuthority.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ServiceTest {}
