package vn.laichau.hatangso.gateway.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.impl.MimeMapping;
import io.vertx.ext.web.RoutingContext;
import java.util.Base64;
import vn.laichau.hatangso.chassis.digest.Sha256;
import vn.laichau.hatangso.chassis.http.AcceptEncoding;
import vn.laichau.hatangso.chassis.http.Gzip;

/**
 * An answer that is the same for everybody, ready to be sent: encoded and zipped once.
 *
 * @param zipped the same with gzip; the plain bytes again where that saves nothing
 * @param tag of the content
 */
public record PrecompressedFile(String mediaType, Buffer plain, Buffer zipped, String tag) {

    public static PrecompressedFile of(String mediaType, String content) {
        return ofMediaType(mediaType, content.getBytes(UTF_8));
    }

    public static PrecompressedFile ofPath(String path, byte[] content) {
        return ofMediaType(mediaType(path), content);
    }

    private static PrecompressedFile ofMediaType(String mediaType, byte[] content) {
        var packed = Gzip.packed(content);
        var plain = Buffer.buffer(content);
        return new PrecompressedFile(mediaType, plain, packed == content ? plain : Buffer.buffer(packed), tag(content));
    }

    public void send(RoutingContext context, String caching) {
        var zip =
                zipped != plain && AcceptEncoding.allowsGzip(context.request().getHeader(HttpHeaders.ACCEPT_ENCODING));
        var version = zip ? "\"" + tag + "-gzip\"" : "\"" + tag + "\"";
        var response =
                context.response().putHeader(HttpHeaders.CACHE_CONTROL, caching).putHeader(HttpHeaders.ETAG, version);
        response.headers().add(HttpHeaders.VARY, "Accept-Encoding");
        if (version.equals(context.request().getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatusCode(304).end();
            return;
        }
        if (zip) {
            response.putHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        response.putHeader(HttpHeaders.CONTENT_TYPE, mediaType).end(zip ? zipped : plain);
    }

    private static String mediaType(String path) {
        // Vert.x does not know the description of an app that can be installed.
        var type =
                path.endsWith(".webmanifest") ? "application/manifest+json" : MimeMapping.getMimeTypeForFilename(path);
        if (type == null) {
            return "application/octet-stream";
        }
        return type.startsWith("text/") ? type + "; charset=utf-8" : type;
    }

    private static String tag(byte[] content) {
        var hash = Sha256.digest().digest(content);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash).substring(0, 22);
    }
}
