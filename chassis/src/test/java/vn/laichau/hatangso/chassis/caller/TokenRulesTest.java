package vn.laichau.hatangso.chassis.caller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.oidc.IdTokenCredential;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.security.Principal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.laichau.hatangso.chassis.testing.Claims;

class TokenRulesTest {

    private static final Map<String, Object> GOOD = Map.of("typ", "Bearer", "iat", 1L, "org_id", "vnpt");

    private static SecurityIdentity augmented(QuarkusSecurityIdentity.Builder identity) {
        return new TokenRules().augment(identity.build(), null).await().indefinitely();
    }

    private static QuarkusSecurityIdentity.Builder of(Principal principal) {
        return QuarkusSecurityIdentity.builder().setPrincipal(principal);
    }

    /** The good one with names and values in turn; null takes a claim away. */
    private static Claims with(Object... changes) {
        var said = new HashMap<>(GOOD);
        for (var i = 0; i < changes.length; i += 2) {
            if (changes[i + 1] == null) {
                said.remove((String) changes[i]);
            } else {
                said.put((String) changes[i], changes[i + 1]);
            }
        }
        return Claims.of(said);
    }

    private static void isRefused(Principal principal) {
        assertThatThrownBy(() -> augmented(of(principal))).isInstanceOf(AuthenticationFailedException.class);
    }

    @Test
    void takeATokenThatSaysAllOfIt() {
        assertThat(augmented(of(with())).getPrincipal()).isEqualTo(with());
    }

    static Stream<Arguments> bent() {
        return Stream.of(
                        new Object[] {"typ", null},
                        new Object[] {"typ", "ID"},
                        new Object[] {"typ", "bearer"},
                        new Object[] {"cnf", Map.of("jkt", "x")},
                        new Object[] {"iat", null},
                        new Object[] {"org_id", null},
                        new Object[] {"org_id", ""},
                        new Object[] {"org_id", "  "},
                        new Object[] {"org_id", List.of("vnpt")})
                .map(Arrays::asList)
                .map(change -> Arguments.of(change.get(0), change.get(1)));
    }

    @ParameterizedTest
    @MethodSource("bent")
    void refuseATokenThatIsBentInOneClaim(String claim, Object value) {
        isRefused(with(claim, value));
    }

    /** Six bits a character: of two characters four bits, and of three two, have no meaning. */
    @ParameterizedTest
    @ValueSource(strings = {"c2lnbmF0dXJl=", "YR", "YWJ", "YW==", "YWI=", "a b", "ă", "YQ+/"})
    void refuseASignatureInAnotherSpelling(String signature) {
        isRefused(new Claims("head.body." + signature, GOOD));
    }

    @ParameterizedTest
    @ValueSource(strings = {"YQ", "YWI", "YWJj", "-_-_"})
    void takeASignatureInTheRightSpelling(String signature) {
        assertThat(augmented(of(new Claims("head.body." + signature, GOOD))).isAnonymous())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"clerk, clerk people staff", "operator, operator people", "observations-feed, observations-feed"})
    void bringTheSetsThatARoleBelongsTo(String role, String all) {
        assertThat(augmented(of(with()).addRole(role)).getRoles()).containsExactlyInAnyOrder(all.split(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"staff", "people"})
    void refuseATokenThatClaimsASetByItself(String set) {
        assertThatThrownBy(() -> augmented(of(with()).addRole("operator").addRole(set)))
                .isInstanceOf(AuthenticationFailedException.class);
    }

    @Test
    void refuseWhoBringsNoToken() {
        isRefused(() -> "a name");
    }

    /** They are held against other rules, or none. */
    @Test
    void leaveNobodyAndPeopleWithASessionAlone() {
        assertThat(augmented(QuarkusSecurityIdentity.builder().setAnonymous(true))
                        .isAnonymous())
                .isTrue();
        var person = of(with("typ", "ID")).addCredential(new IdTokenCredential("id token"));
        assertThat(augmented(person).getPrincipal()).isEqualTo(with("typ", "ID"));
    }
}
