package vn.laichau.hatangso.indicator;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import vn.laichau.hatangso.chassis.testing.SeenMembers;

/** Starts no service, and so comes after all tests that do. */
class SeenMembersTest {

    @Test
    void declaresNoMemberOfAnAnswerThatNoTestSees() throws IOException {
        SeenMembers.assertAllSeen();
    }
}
