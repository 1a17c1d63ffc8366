package vn.laichau.hatangso.reporting.document.signing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The authority that the tested service believes, and the seal that it has. */
public final class SigningAuthority implements QuarkusTestResourceLifecycleManager {

    private static final String FOLDER = "suite.test.signing";
    private static final String ITSELF = "authority.p12";

    @Override
    public Map<String, String> start() {
        try {
            var folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "signing");
            var authority = new TestAuthority("Tổ chức chứng thực thử nghiệm");
            authority.write(folder.resolve(ITSELF));
            Files.writeString(folder.resolve("trust.pem"), authority.pem());
            var practice = new TestAuthority("TRÌNH DIỄN – không có giá trị pháp lý");
            practice.write(folder.resolve("practice.p12"));
            Files.writeString(folder.resolve("practice.pem"), practice.pem());
            authority.issue("CN=Sở Thông tin và Truyền thông,C=VN", null).write(folder.resolve("seal.p12"));
            Files.writeString(folder.resolve("password"), new String(TestAuthority.PASSWORD));
            System.setProperty(FOLDER, folder.toString());
            return Map.of(
                    "signing.trust", folder.resolve("trust.pem").toString(),
                    "signing.demonstration-trust",
                            folder.resolve("practice.pem").toString(),
                    "signing.seal.file", folder.resolve("seal.p12").toString(),
                    "signing.seal.password-file", folder.resolve("password").toString());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    public static TestAuthority trusted() {
        return TestAuthority.read(Path.of(System.getProperty(FOLDER), ITSELF));
    }

    /** Whose certificates have no legal value. */
    public static TestAuthority ofPractice() {
        return TestAuthority.read(Path.of(System.getProperty(FOLDER), "practice.p12"));
    }

    @Override
    public void stop() {}
}
