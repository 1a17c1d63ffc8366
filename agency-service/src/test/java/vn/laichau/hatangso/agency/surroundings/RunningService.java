package vn.laichau.hatangso.agency.surroundings;

import io.quarkus.test.common.WithTestResource;
import vn.laichau.hatangso.chassis.testing.SuiteDatabase;
import vn.laichau.hatangso.chassis.testing.TokenIssuer;

/** The test classes of this module share one running service: real PostgreSQL, an issuer, the peer. */
@WithTestResource(value = SuiteDatabase.class)
@WithTestResource(value = TokenIssuer.class)
@WithTestResource(value = Surroundings.class)
public abstract class RunningService {}
