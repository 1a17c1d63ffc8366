package vn.laichau.hatangso.reporting.document.signing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.laichau.hatangso.chassis.problem.ProblemException;

class OrganisationSealTest {

    private static final byte[] PDF = "%PDF-1.7".getBytes();

    @TempDir
    Path folder;

    @Test
    void saysThatItsKeyCannotBeOpened() throws IOException {
        var key = folder.resolve("seal.p12");
        new TestAuthority("Tổ chức thử nghiệm").issue("CN=Sở", null).write(key);

        refuses(key, "another password");
        refuses(folder.resolve("nowhere.p12"), new String(TestAuthority.PASSWORD));
        refuses(Files.writeString(folder.resolve("text.p12"), "no key"), new String(TestAuthority.PASSWORD));
    }

    private void refuses(Path key, String password) throws IOException {
        var seal = new OrganisationSeal(
                settings(key, Files.writeString(folder.resolve("password"), password)), Clock.systemUTC());

        assertThatThrownBy(() -> seal.seal(PDF, "Sở"))
                .isInstanceOf(ProblemException.class)
                .hasMessage("signing-not-set-up");
    }

    private static SigningSettings settings(Path key, Path password) {
        return new Settings(new Key(Optional.of(key), Optional.of(password)));
    }

    private record Settings(Key seal) implements SigningSettings {

        @Override
        public Optional<Path> trust() {
            return Optional.empty();
        }

        @Override
        public Optional<Path> demonstrationTrust() {
            return Optional.empty();
        }

        @Override
        public boolean revocation() {
            return false;
        }
    }

    private record Key(Optional<Path> file, Optional<Path> passwordFile) implements SigningSettings.Seal {

        @Override
        public Optional<Path> pkcs11() {
            return Optional.empty();
        }

        @Override
        public Optional<Path> image() {
            return Optional.empty();
        }
    }
}
