package vn.laichau.hatangso.reporting.document.signing;

import eu.europa.esig.dss.spi.client.http.DataLoader;
import eu.europa.esig.dss.spi.exception.DSSExternalResourceException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;

/** Asks authorities who was revoked: what they answer is signed, so it may come over HTTP. None keeps us waiting. */
final class AuthorityClient implements DataLoader {

    private static final Duration WITHIN = Duration.ofSeconds(5);
    private static final int LARGEST_LIST = 20 << 20;
    private static final int OK = 200;

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(WITHIN).build();

    private String type = "application/ocsp-request";

    @Override
    public DataAndUrl get(List<String> addresses) {
        DSSExternalResourceException last = new DSSExternalResourceException("no address");
        for (var address : addresses) {
            try {
                return new DataAndUrl(address, get(address));
            } catch (DSSExternalResourceException unreached) {
                last = unreached;
            }
        }
        throw last;
    }

    @Override
    public byte[] get(String address) {
        return ask(request(address).GET());
    }

    @Override
    public byte[] post(String address, byte[] question) {
        return ask(request(address).header("Content-Type", type).POST(BodyPublishers.ofByteArray(question)));
    }

    @Override
    public void setContentType(String contentType) {
        type = contentType;
    }

    private static HttpRequest.Builder request(String address) {
        try {
            return HttpRequest.newBuilder(URI.create(address)).timeout(WITHIN);
        } catch (IllegalArgumentException otherScheme) {
            throw new DSSExternalResourceException("no address of HTTP", otherScheme);
        }
    }

    private static byte[] ask(HttpRequest.Builder request) {
        try {
            HttpResponse<InputStream> answer = CLIENT.send(request.build(), BodyHandlers.ofInputStream());
            try (var body = answer.body()) {
                var bytes = body.readNBytes(LARGEST_LIST + 1);
                if (answer.statusCode() != OK || bytes.length > LARGEST_LIST) {
                    throw new DSSExternalResourceException("answered " + answer.statusCode());
                }
                return bytes;
            }
        } catch (IOException unreached) {
            throw new DSSExternalResourceException("not reached", unreached);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new DSSExternalResourceException("stopped", stopped);
        }
    }
}
