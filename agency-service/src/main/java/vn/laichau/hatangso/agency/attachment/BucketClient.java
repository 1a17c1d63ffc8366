package vn.laichau.hatangso.agency.attachment;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.TrustManager;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import vn.laichau.hatangso.chassis.settings.TrustedAuthorities;

/** The client of the store, by our settings alone: nothing is looked for in files, the environment or on the network. */
final class BucketClient {

    private static final Set<String> ENCRYPTIONS = Set.of("AES256", "aws:kms");
    private static final Duration CONNECTION = Duration.ofSeconds(2);

    private BucketClient() {}

    /** None where no endpoint is set. */
    static Optional<S3Client> of(FileSettings settings) {
        if (!ENCRYPTIONS.contains(settings.encryption())) {
            throw new IllegalStateException("files.encryption (FILES_ENCRYPTION) is not one of " + ENCRYPTIONS);
        }
        if (settings.endpoint().isEmpty()) {
            if (settings.store() == FileSettings.Store.S3) {
                throw new IllegalStateException("files.store is s3, and files.endpoint (FILES_ENDPOINT) is not set");
            }
            return Optional.empty();
        }
        var bucket = settings.bucket();
        var key = settings.accessKey();
        var secret = settings.secretKey();
        if (bucket.isEmpty() || key.isEmpty() || secret.isEmpty()) {
            throw new IllegalStateException("FILES_BUCKET, FILES_ACCESS_KEY or FILES_SECRET_KEY is not set");
        }
        return Optional.of(S3Client.builder()
                .endpointOverride(settings.endpoint().get())
                .region(Region.of(settings.region()))
                .credentialsProvider(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create(key.get(), secret.get())))
                // Other checksums than the one we send are not known to every store; each content is held against its
                // hash anyway.
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .serviceConfiguration(S3Configuration.builder()
                        .pathStyleAccessEnabled(settings.pathStyle())
                        .chunkedEncodingEnabled(false)
                        .build())
                .overrideConfiguration(all -> all.apiCallTimeout(settings.timeout())
                        .retryStrategy(AwsRetryStrategy.doNotRetry())
                        .defaultProfileFile(ProfileFile.aggregator().build()))
                .httpClientBuilder(http(settings))
                .build());
    }

    private static UrlConnectionHttpClient.Builder http(FileSettings settings) {
        var http =
                UrlConnectionHttpClient.builder().connectionTimeout(CONNECTION).socketTimeout(settings.timeout());
        settings.authorities().ifPresent(file -> {
            var trusted = trusted(file);
            http.tlsTrustManagersProvider(() -> trusted);
        });
        return http;
    }

    private static TrustManager[] trusted(Path authorities) {
        try {
            return TrustedAuthorities.in(authorities);
        } catch (IOException | GeneralSecurityException unreadable) {
            throw new IllegalStateException("files.authorities (FILES_AUTHORITIES): " + authorities, unreadable);
        }
    }
}
