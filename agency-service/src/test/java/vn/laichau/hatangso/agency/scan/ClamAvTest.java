package vn.laichau.hatangso.agency.scan;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClamAvTest {

    private static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    private FakeClamd clamd;

    @BeforeEach
    void startClamd() throws IOException {
        clamd = new FakeClamd();
    }

    @AfterEach
    void stopClamd() throws IOException {
        clamd.close();
    }

    private VirusScan scan(byte[] content) throws IOException {
        return new ClamAv(at("127.0.0.1", clamd.port())).scan(new ByteArrayInputStream(content));
    }

    private VirusScan scan(String content) throws IOException {
        return scan(content.getBytes(ISO_8859_1));
    }

    static ScanSettings at(String host, int port) {
        return new ScanSettings() {
            @Override
            public Optional<String> clamavHost() {
                return Optional.ofNullable(host);
            }

            @Override
            public int clamavPort() {
                return port;
            }

            @Override
            public Duration timeout() {
                return Duration.ofMinutes(1);
            }
        };
    }

    @Test
    void findsTheTestVirus() throws IOException {
        assertThat(scan(EICAR)).isEqualTo(VirusScan.INFECTED);
    }

    @Test
    void showsTheScannerEveryByte() throws IOException {
        var content = new byte[300_001];
        new Random(7).nextBytes(content);
        assertThat(scan(content)).isEqualTo(VirusScan.CLEAN);
        assertThat(clamd.lastSeen).isEqualTo(content);
    }

    @Test
    void doesNotTakeATroubledAnswerForAGoodOne() throws IOException {
        assertThat(scan("say:INSTREAM size limit exceeded. ERROR")).isEqualTo(VirusScan.NOT_SCANNED);
        assertThat(scan("say:")).isEqualTo(VirusScan.NOT_SCANNED);
    }

    @Test
    void saysHonestlyThatNothingWasScanned() throws IOException {
        var content = new ByteArrayInputStream(new byte[1]);
        assertThat(new ClamAv(at(null, 1)).scan(content)).isEqualTo(VirusScan.NOT_SCANNED);
        assertThat(new ClamAv(at("127.0.0.1", portOfNobody())).scan(content)).isEqualTo(VirusScan.NOT_SCANNED);
    }

    private static int portOfNobody() throws IOException {
        try (var server = new ServerSocket(0)) {
            return server.getLocalPort();
        }
    }
}
