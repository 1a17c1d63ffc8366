import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Set;
import vn.laichau.hatangso.client.ApiClient;
import vn.laichau.hatangso.client.ApiException;
import vn.laichau.hatangso.client.api.DeadlinesApi;
import vn.laichau.hatangso.client.api.ReceiptsApi;
import vn.laichau.hatangso.client.api.SubmissionsApi;
import vn.laichau.hatangso.client.model.NewSubmission;
import vn.laichau.hatangso.client.model.ReceiptToCheck;
import vn.laichau.hatangso.client.model.StandingState;

/**
 * Submits a plan (JSON) by a client made from the contract and keeps its receipt: {@code java -cp 'lib/*' Submit.java plan.json}.
 * Ends with 1 where the suite refuses. With 4 nobody answered: run it again, for the key is made of the content, and one
 * submission arrives.
 */
public class Submit {

    private static final Set<StandingState> OPEN =
            Set.of(StandingState.MISSING, StandingState.DRAFT, StandingState.RETURNED, StandingState.OVERDUE);
    private static final Set<Integer> PASSING = Set.of(408, 429, 502, 503, 504);
    private static final long LONGEST_PAUSE = 32_000;

    /** Of one answer: a link that is silent is a link that broke. */
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final ApiClient suite = new ApiClient();
    private String token;
    private Instant renewal = Instant.EPOCH;

    public static void main(String[] arguments) throws Exception {
        try {
            new Submit().submit(Path.of(arguments[0]));
        } catch (ApiException failed) {
            System.err.println(failed.getResponseBody() == null ? failed.getCause() : failed.getResponseBody());
            System.exit(passes(failed) ? 4 : 1);
        }
    }

    private void submit(Path file) throws Exception {
        suite.updateBaseUri(setting("URL"));
        suite.setConnectTimeout(LIMIT).setReadTimeout(LIMIT);
        suite.setRequestInterceptor(request -> request.setHeader("Authorization", "Bearer " + token));
        var plan = suite.getObjectMapper().readValue(file.toFile(), NewSubmission.class);
        // The client writes the content in its own way, always the same: these bytes are what the receipt is about.
        var sent = suite.getObjectMapper().writeValueAsBytes(plan);
        Files.write(Path.of(file + ".sent"), sent);
        var hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(sent));

        var deadlines = new DeadlinesApi(suite);
        for (var deadline : patiently(() -> deadlines.listDeadlines(null, null, plan.getYear())).getItems()) {
            for (var own : deadline.getOrganisations()) {
                if (OPEN.contains(own.getState())) {
                    var ends = own.getOnTimeBefore() == null ? deadline.getOnTimeBefore() : own.getOnTimeBefore();
                    System.out.println(deadline.getObligation().getCode() + " " + own.getState() + " " + ends);
                }
            }
        }

        var submissions = new SubmissionsApi(suite);
        try {
            patiently(() -> submissions.createSubmission(plan, null, true, null));
        } catch (ApiException refused) {
            // Sent before, where a run heard no answer: sent again under its key it gives the same one.
            if (!says(refused, "obligation-already-sent")) {
                throw refused;
            }
        }
        var number = patiently(() -> submissions.createSubmission(plan, null, null, hash))
                .getReceipt()
                .getNumber();

        var receipts = new ReceiptsApi(suite);
        var receipt = patiently(() -> receipts.getReceipt(number));
        Files.writeString(Path.of(file + ".receipt.jws"), receipt.getJws());
        var checked = patiently(() -> receipts.checkReceipt(new ReceiptToCheck().jws(receipt.getJws())));
        if (!checked.getValid() || !hash.equals(checked.getSha256())) {
            System.err.println(checked);
            System.exit(1);
        }
        System.out.println(number);
    }

    private interface Question<T> {

        T ask() throws ApiException;
    }

    /** Waits a minute for what passes. */
    private <T> T patiently(Question<T> question) throws Exception {
        for (var pause = 1_000L; ; pause *= 2) {
            try {
                signIn();
                return question.ask();
            } catch (ApiException failed) {
                if (!passes(failed) || pause > LONGEST_PAUSE) {
                    throw failed;
                }
                Thread.sleep(pause);
            }
        }
    }

    private static boolean passes(ApiException failed) {
        return failed.getCause() instanceof IOException
                || PASSING.contains(failed.getCode())
                || says(failed, "idempotency-key-in-progress")
                || says(failed, "obligation-in-progress");
    }

    private static boolean says(ApiException failed, String code) {
        return failed.getResponseBody() != null && failed.getResponseBody().contains("\"code\":\"" + code + "\"");
    }

    /** A token is renewed before it ends. */
    private void signIn() throws Exception {
        if (Instant.now().isBefore(renewal)) {
            return;
        }
        var secret = Files.readString(Path.of(setting("SECRET_FILE"))).strip();
        var form = "grant_type=client_credentials&client_id=" + encoded(setting("CLIENT")) + "&client_secret="
                + encoded(secret);
        var request = HttpRequest.newBuilder(URI.create(setting("ISSUER") + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .timeout(LIMIT)
                .POST(BodyPublishers.ofString(form));
        try {
            var answer = HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new ApiException(answer.statusCode(), answer.headers(), answer.body());
            }
            var granted = suite.getObjectMapper().readTree(answer.body());
            token = granted.path("access_token").asText();
            renewal = Instant.now().plusSeconds(granted.path("expires_in").asLong() - 30);
        } catch (IOException broken) {
            throw new ApiException(broken);
        }
    }

    private static String setting(String name) {
        return System.getenv("HA_TANG_SO_" + name);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
