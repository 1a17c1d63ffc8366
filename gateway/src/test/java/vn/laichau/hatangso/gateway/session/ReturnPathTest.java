package vn.laichau.hatangso.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/chi-tieu",
                "/chi-tieu/pho-cap?nam=2027&q=M%C6%B0%E1%BB%9Dng#bang",
                "/a//b",
                "/login-help",
                "/logouts",
                "/qua-trinh",
                "/chi-tieu?tiep=/logout",
                "/!",
                "/~",
                "/=?&;#[]{}|^`'"
            })
    void keepsOurOwnPages(String asked) {
        assertThat(ReturnPath.orHome(asked)).isEqualTo(asked);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "chi-tieu",
                "//other.example",
                "/\\other.example",
                "\\\\other.example",
                "https://other.example/",
                "javascript:alert(1)",
                "/a\r\nSet-Cookie: x",
                "/\t/other.example",
                "/ /other.example",
                "/a\"><script>",
                "/\u2025",
                "/ ",
                "/a b",
                "/a\u007f",
                "/a\\b",
                "/a\"b",
                "/a<b",
                "/a>b",
                "/a\n",
                "/login",
                "/login?to=/",
                "/login/callback?code=x",
                "/logout",
                "/LOGOUT",
                "/logout#a",
                "/logout;a",
                "/logout/",
                "/%6cogout",
                "/log%6fut?x",
                "/api/v1/submissions",
                "/me",
                "/q/health",
                "/./logout",
                "/chi-tieu/../logout",
                "/chi-tieu/%2e%2E/logout",
                "/.logout"
            })
    void goesHomeOtherwise(String asked) {
        assertThat(ReturnPath.orHome(asked)).isEqualTo("/");
    }

    @Test
    void keepsWhatIsNotTooLong() {
        assertThat(ReturnPath.orHome("/" + "a".repeat(999))).hasSize(1_000);
        assertThat(ReturnPath.orHome("/" + "a".repeat(1_000))).isEqualTo("/");
    }
}
