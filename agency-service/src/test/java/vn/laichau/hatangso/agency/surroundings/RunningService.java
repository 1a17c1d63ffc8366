package vn.laichau.hatangso.agency.surroundings;

import io.quarkus.test.common.WithTestResource;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeAll;
import vn.laichau.hatangso.chassis.testing.SuiteDatabase;
import vn.laichau.hatangso.chassis.testing.TokenIssuer;

/** The test classes of this module share one running service: real PostgreSQL, an issuer, the peer, a mail server. */
@WithTestResource(value = SuiteDatabase.class)
@WithTestResource(value = TokenIssuer.class)
@WithTestResource(value = TestEnvironment.class)
@WithTestResource(value = MailServer.class)
public abstract class RunningService {

    @BeforeAll
    static void leaveEnoughYears() throws SQLException {
        TestCallers.leaveEnoughYears();
    }
}
