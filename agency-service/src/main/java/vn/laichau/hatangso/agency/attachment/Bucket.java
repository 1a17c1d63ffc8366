package vn.laichau.hatangso.agency.attachment;

import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Object;
import vn.laichau.hatangso.chassis.settings.UnsafeSettings;

/** Contents as objects of an S3-compatible store, each under a name that is given once. */
@Startup
@ApplicationScoped
class Bucket implements FileStore {

    private static final Logger LOG = Logger.getLogger(Bucket.class);

    /** What else is in the bucket is not ours. */
    private static final String FOLDER = "attachment/";

    private static final Pattern NAME = Pattern.compile(FOLDER + "([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    private static final String TYPE = "application/octet-stream";

    private final FileSettings settings;
    private final Clock clock;
    private final Optional<S3Client> client;

    private volatile Instant restsUntil = Instant.MIN;

    Bucket(FileSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.client = BucketClient.of(settings);
    }

    @PostConstruct
    void requireTls() {
        UnsafeSettings.refuseIfAny(unsafe());
    }

    List<String> unsafe() {
        return settings.endpoint()
                .filter(address -> !"https".equals(address.getScheme()))
                .map(address -> List.of("files.endpoint (FILES_ENDPOINT) is not https"))
                .orElse(List.of());
    }

    @PreDestroy
    void close() {
        client.ifPresent(S3Client::close);
    }

    boolean isPresent() {
        return client.isPresent();
    }

    /** Whether contents belong here. */
    boolean isChosen() {
        return settings.store() == FileSettings.Store.S3;
    }

    /**
     * Takes a new content where contents belong here, before any row refers to it. A deadline waits for no store: one that is away
     * takes nothing, and is left alone for a while.
     *
     * @return the name by which it is found
     */
    Optional<UUID> take(StoredFile file, Content content) throws IOException {
        if (!isChosen() || clock.instant().isBefore(restsUntil)) {
            return Optional.empty();
        }
        var key = UUID.randomUUID();
        try {
            write(file.as(key), content);
            return Optional.of(key);
        } catch (BucketAway away) {
            restsUntil = clock.instant().plus(settings.rest());
            LOG.warn("The bucket took no new file: the database keeps what comes, until it is moved", away);
            return Optional.empty();
        }
    }

    /** The store compares what it got with the hash, and says how it encrypted. */
    @Override
    public void write(StoredFile file, Content content) throws IOException {
        var request = PutObjectRequest.builder()
                .bucket(bucket())
                .key(FOLDER + file.objectKey())
                .contentType(TYPE)
                .contentLength(file.size())
                .checksumSHA256(
                        Base64.getEncoder().encodeToString(HexFormat.of().parseHex(file.sha256())))
                .serverSideEncryption(settings.encryption())
                .ssekmsKeyId(settings.kmsKey().orElse(null))
                .build();
        var body = RequestBody.fromContentProvider(() -> opened(content), file.size(), TYPE);
        var said = ask(store -> store.putObject(request, body)).serverSideEncryptionAsString();
        if (!settings.encryption().equals(said)) {
            delete(file.objectKey());
            throw new BucketAway(
                    "The bucket of files did not encrypt by " + settings.encryption() + ", but by " + said);
        }
    }

    private static InputStream opened(Content content) {
        try {
            return content.open();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public Optional<byte[]> part(StoredFile file, int position) throws IOException {
        var from = (long) position * PART;
        if (from >= file.size()) {
            return Optional.empty();
        }
        var range = "bytes=" + from + "-" + (Math.min(from + PART, file.size()) - 1);
        return ask(store -> {
            try {
                var got = store.getObjectAsBytes(request -> request.bucket(bucket())
                        .key(FOLDER + file.objectKey())
                        .range(range)
                        .overrideConfiguration(one -> one.apiCallTimeout(settings.partTimeout())));
                return Optional.of(got.asByteArrayUnsafe());
            } catch (NoSuchKeyException missing) {
                return Optional.empty();
            }
        });
    }

    void delete(UUID key) throws IOException {
        ask(store -> store.deleteObject(request -> request.bucket(bucket()).key(FOLDER + key)));
    }

    /** What is done with some of the names. */
    interface Page {

        void take(List<UUID> keys) throws IOException;
    }

    /** The names of all objects that are older, page by page; by the clock of the store, which dates them. */
    void eachOlderThan(Duration age, Page page) throws IOException {
        Optional<String> next = Optional.empty();
        do {
            var after = next.orElse(null);
            var listed = ask(store -> store.listObjectsV2(
                    request -> request.bucket(bucket()).prefix(FOLDER).continuationToken(after)));
            page.take(olderThan(now(listed).minus(age), listed.contents()));
            next = Optional.ofNullable(listed.nextContinuationToken());
        } while (next.isPresent());
    }

    private static Instant now(ListObjectsV2Response answer) throws BucketAway {
        var date = answer.sdkHttpResponse().firstMatchingHeader("Date");
        return date.map(text -> Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text)))
                .orElseThrow(() -> new BucketAway("The bucket of files does not say what time it is"));
    }

    private static List<UUID> olderThan(Instant bound, List<S3Object> objects) {
        var keys = new ArrayList<UUID>();
        for (var object : objects) {
            var name = NAME.matcher(object.key());
            if (name.matches() && object.lastModified().isBefore(bound)) {
                keys.add(UUID.fromString(name.group(1)));
            }
        }
        return keys;
    }

    private String bucket() {
        return settings.bucket().orElseThrow();
    }

    private <T> T ask(Function<S3Client, T> what) throws IOException {
        try {
            return what.apply(client.orElseThrow(() -> new BucketAway("No bucket of files is set (FILES_ENDPOINT)")));
        } catch (SdkException failure) {
            throw new BucketAway(failure);
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }
}
