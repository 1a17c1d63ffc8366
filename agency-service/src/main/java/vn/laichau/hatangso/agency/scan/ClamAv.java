package vn.laichau.hatangso.agency.scan;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;
import org.jboss.logging.Logger;
import vn.laichau.hatangso.chassis.settings.UnsafeSettings;

/** Speaks INSTREAM with a clamd (clamd(8)): length and bytes of each piece, a length of zero, and its answer. */
@Startup
@ApplicationScoped
class ClamAv implements VirusScanner {

    private static final Logger LOG = Logger.getLogger(ClamAv.class);
    private static final int PIECE = 64 << 10;
    private static final int LONGEST_ANSWER = 1_000;

    private final ScanSettings settings;

    ClamAv(ScanSettings settings) {
        this.settings = settings;
    }

    @PostConstruct
    void requireOutsideOneMachine() {
        UnsafeSettings.refuseIfAny(isPresent() ? List.of() : List.of("scan.clamav-host (CLAMAV_HOST) is not set"));
    }

    @Override
    public boolean isPresent() {
        return settings.clamavHost().isPresent();
    }

    @Override
    public VirusScan scan(InputStream content) throws IOException {
        if (!isPresent()) {
            return VirusScan.NOT_SCANNED;
        }
        try (var socket = new Socket()) {
            var millis = (int) settings.timeout().toMillis();
            socket.connect(new InetSocketAddress(settings.clamavHost().get(), settings.clamavPort()), millis);
            socket.setSoTimeout(millis);
            return converse(socket, content);
        } catch (IOException unreachable) {
            LOG.warn("clamd did not answer, a file stays unscanned", unreachable);
            return VirusScan.NOT_SCANNED;
        }
    }

    private static VirusScan converse(Socket socket, InputStream content) throws IOException {
        var out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream(), PIECE));
        out.write("zINSTREAM\0".getBytes(US_ASCII));
        var piece = new byte[PIECE];
        for (var length = content.read(piece); length > 0; length = content.read(piece)) {
            out.writeInt(length);
            out.write(piece, 0, length);
        }
        out.writeInt(0);
        out.flush();
        return meaning(new String(socket.getInputStream().readNBytes(LONGEST_ANSWER), US_ASCII));
    }

    private static VirusScan meaning(String answer) {
        var words = answer.replace("\0", "").strip();
        if (words.endsWith(" FOUND")) {
            return VirusScan.INFECTED;
        }
        if (words.endsWith(": OK")) {
            return VirusScan.CLEAN;
        }
        LOG.warnf("clamd answered %s, a file stays unscanned", words);
        return VirusScan.NOT_SCANNED;
    }
}
