package vn.laichau.hatangso.local.keycloak;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** The pages of the sign-in are Keycloak's; their words are ours. */
class LoginThemeTest {

    private static final Path MESSAGES =
            Path.of("../k8s/components/keycloak/theme/ha-tang-so/login/messages/messages_vi.properties");

    /** Every page that somebody of this realm can meet, and what these pages are made of. */
    private static final List<String> PAGES = List.of(
            "buttons",
            "code",
            "delete-credential",
            "error",
            "field",
            "footer",
            "frontchannel-logout",
            "info",
            "login",
            "login-config-totp",
            "login-otp",
            "login-page-expired",
            "login-recovery-authn-code-config",
            "login-recovery-authn-code-input",
            "login-update-password",
            "login-update-profile",
            "logout-confirm",
            "passkeys",
            "password-commons",
            "password-validation",
            "select-authenticator",
            "template",
            "user-profile-commons",
            "webauthn-authenticate",
            "webauthn-error",
            "webauthn-register");

    /** Nobody registers here, and nobody of several organisations chooses one; the last is the beginning of a key. */
    private static final Set<String> NEVER_SEEN = Set.of("doRegister", "doSwitchOrganization", "loginTotp.");

    private static final Pattern KEY = Pattern.compile("(?:msg|advancedMsg|msgStr)\\(\\s*[\"']([^\"'$]+)[\"']");

    /** What the server says in pages about signing in, first and second factors and passwords. */
    private static final Pattern SERVERS = Pattern.compile(
            "(?:invalid(?:Password|Totp|User)|missing(?:Totp|Password|Username)|account(?:Temp|Perm|Dis)|recovery-|"
                    + "auth-recovery|webauthn-|passkey-|otp-|password-|loginTotp|configure(?:Totp|Backup)|expired|"
                    + "requiredAction\\.(?:CONFIGURE|UPDATE_PASSWORD|UPDATE_PROFILE|VERIFY_PROFILE|webauthn)).*");

    @Test
    void hasVietnameseWordsForEveryPage() throws IOException {
        try (ZipFile themes = themes()) {
            Set<String> needed = new TreeSet<>();
            for (String page : PAGES) {
                needed.addAll(KEY.matcher(template(themes, page))
                        .results()
                        .map(found -> found.group(1))
                        .toList());
            }
            needed.removeAll(NEVER_SEEN);

            assertThat(needed).hasSizeGreaterThan(80);
            assertThat(vietnamese().stringPropertyNames()).containsAll(needed);
        }
    }

    @Test
    void hasVietnameseWordsForWhatTheServerSaysOfFactorsAndPasswords() throws IOException {
        try (ZipFile themes = themes()) {
            Properties english = new Properties();
            english.load(reader(themes, "theme/base/login/messages/messages_en.properties"));

            assertThat(english.stringPropertyNames().stream()
                            .filter(key -> SERVERS.matcher(key).matches()))
                    .hasSizeGreaterThan(60)
                    .allSatisfy(key ->
                            assertThat(vietnamese().getProperty(key)).as(key).isNotBlank());
        }
    }

    private static Properties vietnamese() {
        try (BufferedReader reader = Files.newBufferedReader(MESSAGES)) {
            Properties messages = new Properties();
            messages.load(reader);
            return messages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String template(ZipFile themes, String page) throws IOException {
        String name = Stream.of("keycloak.v2", "base")
                .map(theme -> "theme/" + theme + "/login/" + page + ".ftl")
                .filter(path -> themes.getEntry(path) != null)
                .findFirst()
                .orElseThrow(() -> new AssertionError("Keycloak has no page " + page));
        return new String(themes.getInputStream(themes.getEntry(name)).readAllBytes(), UTF_8);
    }

    private static BufferedReader reader(ZipFile themes, String name) throws IOException {
        return new BufferedReader(new java.io.InputStreamReader(
                Objects.requireNonNull(themes.getInputStream(themes.getEntry(name))), UTF_8));
    }

    private static ZipFile themes() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("target/keycloak"))) {
            return new ZipFile(
                    files.filter(file -> file.getFileName().toString().matches(".*keycloak-themes-\\d.*\\.jar"))
                            .findFirst()
                            .orElseThrow()
                            .toFile());
        }
    }
}
