package vn.laichau.hatangso.agency.attachment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static vn.laichau.hatangso.agency.surroundings.ProblemAssertions.isProblem;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.coordinator;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.freshYear;
import static vn.laichau.hatangso.agency.surroundings.TestCallers.operator;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.laichau.hatangso.agency.attachment.FileSettings.Store;
import vn.laichau.hatangso.agency.scan.FakeClamd;
import vn.laichau.hatangso.agency.scan.VirusScanner;
import vn.laichau.hatangso.agency.surroundings.RunningService;
import vn.laichau.hatangso.agency.surroundings.TestCallers;
import vn.laichau.hatangso.chassis.digest.Sha256;
import vn.laichau.hatangso.chassis.testing.SuiteDatabase;
import vn.laichau.hatangso.chassis.testing.TestAuthority;

/** Contents of files in an S3-compatible store, and on their way between it and the database. */
@QuarkusTest
class BucketTest extends RunningService {

    private static final int LARGE = 2 * FileStore.PART + 100;

    @Inject
    MoveFiles mover;

    @Inject
    SweepBucket sweeper;

    @Inject
    MeterRegistry meters;

    @Inject
    AttachmentMaintenance rounds;

    private final Random random = new Random(7);
    private StoreServer store;

    @BeforeEach
    void startTheStoreAndLeaveFilesOfOtherTestsAlone() throws IOException, SQLException {
        execute("UPDATE attachment SET moving_until = 'infinity'");
        store = new StoreServer();
        belongTo(Store.S3);
    }

    /** Nobody finds what was in this store. */
    @AfterEach
    void stopTheStore() throws SQLException {
        store.close();
        execute("UPDATE attachment SET scan = 'CLEAN' WHERE object_key IS NOT NULL");
        execute("UPDATE attachment SET moving_until = NULL");
    }

    private void belongTo(Store where) {
        install(store.bucket(where));
    }

    private static void install(Bucket bucket) {
        QuarkusMock.installMockForType(bucket, Bucket.class);
    }

    private static void execute(String statement) throws SQLException {
        try (var connection = SuiteDatabase.superuser()) {
            connection.createStatement().execute(statement);
        }
    }

    private byte[] pdf(int size) {
        var bytes = new byte[size];
        random.nextBytes(bytes);
        System.arraycopy("%PDF-1.7 ".getBytes(UTF_8), 0, bytes, 0, 9);
        return bytes;
    }

    private static Response upload(byte[] content) {
        return operator("vnpt")
                .contentType("application/pdf")
                .queryParam("name", "a.pdf")
                .body(content)
                .post("/api/v1/attachments");
    }

    private static String uploaded(byte[] content) {
        var answer = upload(content);
        answer.then().statusCode(201);
        return answer.path("id");
    }

    private static Response get(String id) {
        return operator("vnpt").get("/api/v1/attachments/" + id);
    }

    private static void isGivenBack(String id, byte[] content) {
        var answer = get(id);
        answer.then().statusCode(200).header("ETag", equalTo("\"" + Sha256.hex(content) + "\""));
        assertThat(answer.asByteArray()).isEqualTo(content);
    }

    private static void send(String id) {
        TestCallers.send("vnpt", UUID.randomUUID().toString(), """
                {"obligation": "operator-plan", "year": %d, "narrative": "x", "attachments": ["%s"]}""".formatted(freshYear(), id))
                .then()
                .statusCode(201);
    }

    private static long parts(String id) {
        return SuiteDatabase.count("SELECT count(*) FROM attachment_part WHERE attachment_id = '" + id + "'");
    }

    private static boolean isInBucket(String id) {
        return SuiteDatabase.count("SELECT count(object_key) FROM attachment WHERE id = '" + id + "'") == 1;
    }

    private String onlyObject() {
        assertThat(store.objects()).hasSize(1);
        return store.objects().firstKey();
    }

    @Test
    void keepsContentsEncryptedAndGivesThemBackByteForByte() {
        var content = pdf(LARGE);
        var id = uploaded(content);

        assertThat(store.objects().get(onlyObject()).bytes()).isEqualTo(content);
        assertThat(store.objects().get(onlyObject()).encryption()).isEqualTo("AES256");
        assertThat(onlyObject()).matches("attachment/[0-9a-f-]{36}").doesNotContain(id);
        assertThat(parts(id)).isZero();
        isGivenBack(id, content);

        send(id);
        assertThat(coordinator()
                        .get("/api/v1/attachments/" + id + "?unscanned=true")
                        .asByteArray())
                .isEqualTo(content);
        operator("viettel").get("/api/v1/attachments/" + id).then().statusCode(404);
    }

    @Test
    void keepsNothingOfWhatIsRefused() {
        upload("MZ program".getBytes(UTF_8)).then().spec(isProblem(422, "invalid-content"));
        assertThat(store.objects()).isEmpty();
    }

    @Test
    void givesNothingOfAContentThatIsNotWhatWasStored() {
        var id = uploaded(pdf(1_000));
        store.damage(onlyObject());
        get(id).then().spec(isProblem(500, "internal-error"));

        store.objects().clear();
        get(id).then().spec(isProblem(500, "internal-error"));
    }

    @Test
    void takesFilesWhileTheStoreIsAwayAndAsksItNotAgainForAWhile() throws IOException {
        store.isAway(true);
        var content = pdf(LARGE);
        var id = uploaded(content);
        send(id);
        isGivenBack(id, content);
        assertThat(parts(id)).isEqualTo(3);

        var asked = store.asked();
        var next = uploaded(pdf(1_000));
        assertThat(store.asked()).isEqualTo(asked);

        store.isAway(false);
        assertThat(mover.move(10)).isEqualTo(2);
        assertThat(isInBucket(id)).isTrue();
        assertThat(isInBucket(next)).isTrue();
        assertThat(parts(id)).isZero();
        isGivenBack(id, content);
    }

    @Test
    void asksToComeAgainForAFileWhileTheStoreIsAway() {
        var content = pdf(1_000);
        var id = uploaded(content);
        store.isAway(true);
        get(id).then().spec(isProblem(503, "unavailable")).header("Retry-After", notNullValue());
        operator("vnpt").get("/api/v1/attachments/" + id + "/details").then().statusCode(200);
        store.isAway(false);
        isGivenBack(id, content);
    }

    @Test
    void isNotBelievedToEncryptWhereItDoesNotSaySo() {
        store.doesNotEncrypt();
        var content = pdf(1_000);
        var id = uploaded(content);
        assertThat(store.objects()).isEmpty();
        assertThat(isInBucket(id)).isFalse();
        isGivenBack(id, content);
    }

    @Test
    void takesNothingFromWhoDoesNotKnowItsSecret() {
        install(store.bucket(Store.S3, "another", null));
        var id = uploaded(pdf(1_000));
        assertThat(store.objects()).isEmpty();
        assertThat(isInBucket(id)).isFalse();
    }

    @Test
    void isSpokenToByTlsAndBelievedByItsAuthority(@TempDir Path folder) throws Exception {
        var authority = new TestAuthority("authority of stores");
        authority.write(folder, authority.issue("127.0.0.1"));
        new TestAuthority("another").write(folder.resolve("other"), authority.issue("127.0.0.1"));
        try (var secured = new StoreServer(ServerTls.of(folder))) {
            install(secured.bucket(Store.S3, StoreServer.SECRET, folder.resolve("other/ca.crt")));
            assertThat(isInBucket(uploaded(pdf(1_000)))).isFalse();

            install(secured.bucket(Store.S3, StoreServer.SECRET, folder.resolve("ca.crt")));
            var content = pdf(LARGE);
            var id = uploaded(content);
            assertThat(secured.objects()).hasSize(1);
            isGivenBack(id, content);
        }
    }

    @Test
    void isSearchedByTheScanner() throws Exception {
        var id = uploaded(pdf(LARGE));
        var damaged = uploaded(pdf(1_000));
        execute("UPDATE attachment SET scan = 'CLEAN' WHERE id NOT IN ('%s', '%s')".formatted(id, damaged));
        store.damage(keyOf(damaged));
        try (var clamd = new FakeClamd()) {
            QuarkusMock.installMockForType(clamd.scanner(), VirusScanner.class);
            rounds.scanWaiting();
        }
        operator("vnpt").get("/api/v1/attachments/" + id + "/details").then().body("scan", equalTo("CLEAN"));
        operator("vnpt")
                .get("/api/v1/attachments/" + damaged + "/details")
                .then()
                .body("scan", equalTo("NOT_SCANNED"));
    }

    private static String keyOf(String id) throws SQLException {
        try (var connection = SuiteDatabase.superuser();
                var rows = connection
                        .createStatement()
                        .executeQuery("SELECT 'attachment/' || object_key FROM attachment WHERE id = '" + id + "'")) {
            rows.next();
            return rows.getString(1);
        }
    }

    @Test
    void movesContentsEitherWay() throws IOException {
        belongTo(Store.DATABASE);
        var contents = List.of(pdf(LARGE), pdf(1_000), pdf(FileStore.PART));
        var ids = contents.stream().map(BucketTest::uploaded).toList();
        send(ids.get(0));
        assertThat(store.objects()).isEmpty();

        belongTo(Store.S3);
        assertThat(mover.move(10)).isEqualTo(3);
        assertThat(store.objects()).hasSize(3);
        assertThat(ids).allMatch(BucketTest::isInBucket).allMatch(id -> parts(id) == 0);
        areGivenBack(ids, contents);
        assertThat(mover.move(10)).isZero();

        belongTo(Store.DATABASE);
        assertThat(mover.move(10)).isEqualTo(3);
        assertThat(store.objects()).isEmpty();
        assertThat(ids).noneMatch(BucketTest::isInBucket);
        assertThat(parts(ids.get(0))).isEqualTo(3);
        areGivenBack(ids, contents);
    }

    private static void areGivenBack(List<String> ids, List<byte[]> contents) {
        for (var i = 0; i < ids.size(); i++) {
            isGivenBack(ids.get(i), contents.get(i));
        }
    }

    @Test
    void losesNothingWhenTheMoverEndsBetweenCopyAndSwitch() throws IOException {
        belongTo(Store.DATABASE);
        var content = pdf(LARGE);
        var id = uploaded(content);

        belongTo(Store.S3);
        store.breaksOff(true);
        assertThatThrownBy(() -> mover.move(10)).isInstanceOf(BucketAway.class);
        store.breaksOff(false);
        var orphan = onlyObject();
        assertThat(isInBucket(id)).isFalse();
        isGivenBack(id, content);

        assertThat(mover.move(10)).isOne();
        isGivenBack(id, content);
        assertThat(store.objects()).hasSize(2);

        store.age(Duration.ofDays(2));
        sweeper.sweep();
        assertThat(onlyObject()).isNotEqualTo(orphan);
        isGivenBack(id, content);
    }

    @Test
    void givesUpNoSourceForACopyThatItCannotReadBack() throws IOException {
        belongTo(Store.DATABASE);
        var content = pdf(LARGE);
        var id = uploaded(content);

        belongTo(Store.S3);
        store.forgets();
        assertThat(mover.move(10)).isZero();
        assertThat(isInBucket(id)).isFalse();
        assertThat(parts(id)).isEqualTo(3);
        isGivenBack(id, content);
    }

    @Test
    void tellsHowManyAreLeftAlsoWhileTheStoreIsAway() {
        belongTo(Store.DATABASE);
        uploaded(pdf(1_000));
        belongTo(Store.S3);
        store.isAway(true);
        assertThatThrownBy(() -> mover.move(10)).isInstanceOf(BucketAway.class);
        assertThat(meters.get("files.misplaced").gauge().value())
                .isEqualTo(SuiteDatabase.count("SELECT count(*) FROM attachment WHERE object_key IS NULL"));
    }

    @Test
    void goesOnAfterItStoppedHalfWay() throws IOException {
        belongTo(Store.DATABASE);
        var contents = List.of(pdf(LARGE), pdf(1_000), pdf(2_000));
        var ids = contents.stream().map(BucketTest::uploaded).toList();

        belongTo(Store.S3);
        assertThat(mover.move(1)).isOne();
        store.takes(1);
        assertThatThrownBy(() -> mover.move(10)).isInstanceOf(BucketAway.class);
        assertThat(ids.stream().filter(BucketTest::isInBucket)).hasSize(2);
        areGivenBack(ids, contents);

        store.takes(10);
        assertThat(mover.move(10)).isOne();
        assertThat(ids).allMatch(BucketTest::isInBucket);
        areGivenBack(ids, contents);
    }

    @Test
    void leavesToAnotherWhatItMovesAndFollowsOneThatWasKilled() throws Exception {
        belongTo(Store.DATABASE);
        var id = uploaded(pdf(1_000));
        belongTo(Store.S3);
        execute("UPDATE attachment SET moving_until = now() + interval '1 minute' WHERE id = '" + id + "'");
        assertThat(mover.move(10)).isZero();
        execute("UPDATE attachment SET moving_until = now() - interval '1 second' WHERE id = '" + id + "'");
        assertThat(mover.move(10)).isOne();
    }

    @Test
    void movesNoDamagedContentAndLetsItKeepNoOtherWaiting() throws Exception {
        var damaged = uploaded(pdf(LARGE));
        var content = pdf(1_000);
        var sound = uploaded(content);
        store.damage(keyOf(damaged));

        belongTo(Store.DATABASE);
        assertThat(mover.move(10)).isOne();
        assertThat(isInBucket(damaged)).isTrue();
        assertThat(parts(damaged)).isZero();
        assertThat(store.objects()).containsKey(keyOf(damaged));
        isGivenBack(sound, content);
    }

    @Test
    void isSweptOfWhatIsOldAndNobodysAlone() throws Exception {
        var ids = new ArrayList<String>();
        for (var i = 0; i < 5; i++) {
            ids.add(uploaded(pdf(1_000 + i)));
        }
        var known = List.copyOf(store.objects().keySet());
        operator("vnpt").delete("/api/v1/attachments/" + ids.get(0)).then().statusCode(204);
        store.age(Duration.ofDays(2));
        var old = "attachment/" + UUID.randomUUID();
        var young = "attachment/" + UUID.randomUUID();
        store.put(old, Duration.ofHours(25));
        store.put(young, Duration.ofHours(23));
        store.put("attachment/readme.txt", Duration.ofDays(2));
        store.put("base/" + UUID.randomUUID(), Duration.ofDays(2));

        sweeper.sweep();

        assertThat(store.objects()).doesNotContainKey(old).containsKeys(young, "attachment/readme.txt");
        assertThat(store.objects().keySet().stream().filter(known::contains)).hasSize(4);
        assertThat(store.objects()).hasSize(7);
        for (var id : ids.subList(1, 5)) {
            get(id).then().statusCode(200);
        }
    }

    @Test
    void getsNoPartsInTheDatabaseBeside() {
        var id = uploaded(pdf(1_000));
        assertThatThrownBy(() -> execute("INSERT INTO attachment_part (organisation, attachment_id, position, bytes)"
                        + " SELECT organisation, id, 0, '' FROM attachment WHERE id = '" + id + "'"))
                .hasMessageContaining("was stored before");
    }

    @Test
    void startsWithNoHalfOfItsSettings() {
        var address = Optional.of(URI.create("https://kho.example"));
        assertThatThrownBy(() -> start(StoreServer.settings(Store.S3, Optional.empty(), "AES256")))
                .hasMessageContaining("FILES_ENDPOINT");
        assertThatThrownBy(() -> start(StoreServer.settings(Store.S3, address, "none")))
                .hasMessageContaining("FILES_ENCRYPTION");
        assertThat(start(StoreServer.settings(Store.DATABASE, Optional.empty(), "AES256"))
                        .isPresent())
                .isFalse();
        assertThat(start(StoreServer.settings(Store.DATABASE, address, "aws:kms"))
                        .isPresent())
                .isTrue();
    }

    @Test
    void isUnsafeWithoutTls() {
        assertThat(store.bucket(Store.DATABASE).unsafe())
                .containsExactly("files.endpoint (FILES_ENDPOINT) is not https");
        var address = Optional.of(URI.create("https://kho.example"));
        assertThat(start(StoreServer.settings(Store.S3, address, "AES256")).unsafe())
                .isEmpty();
    }

    private static Bucket start(FileSettings settings) {
        return new Bucket(settings, Clock.systemUTC());
    }
}
