package vn.laichau.hatangso.chassis.audit.offline;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.security.spec.RSAPublicKeySpec;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Checks the record of a service with nothing but the JDK and the file of published keys: one source file, so that whoever
 * doubts us can read all of it. Exit: 0 whole, 1 broken, 2 the question itself cannot be read.
 *
 * <p>Each entry's hash is SHA-256 of the hash before it in hexadecimal digits (64 zeros before the first), a line feed and
 * the entry as it stands in the file. A checkpoint is a JWS (RFC 7515; ES256 or, in former years, PS256) that says how many
 * entries there were and the hash of the last.
 *
 * <p>Entries name who acted by a pseudonym: SHA-256 of a salt, a line feed and the person as it stands in a line of its own. Such
 * a line goes when the term of its year is over; until then none may be missing.
 */
public final class VerifyAudit {

    private static final String USAGE = """
            Dùng: verify-audit TỆP|- --keys TỆP-KHÓA [--kept TỆP]
              TỆP      nhật ký đã xuất (GET /api/v1/audit/{dịch vụ}/export), hoặc - để đọc từ đầu vào chuẩn
              --keys   bộ khóa công khai (GET /api/v1/audit/{dịch vụ}/keys), lưu thành tệp
              --kept   các điểm kiểm đã giữ ở nơi khác, ví dụ nhật ký vận hành: chứng minh không có đoạn cuối nào bị cắt,
                       và khóa không bị thay

            Usage: verify-audit FILE|- --keys FILE [--kept FILE]
              FILE     the exported record (GET /api/v1/audit/{service}/export), or - to read standard input
              --keys   the published keys (GET /api/v1/audit/{service}/keys), saved to a file
              --kept   checkpoints kept elsewhere, a log for example: they prove that no tail was cut off, and that the
                       keys are those that signed

            0: nguyên vẹn / whole · 1: không nguyên vẹn / broken · 2: không đọc được / unreadable
            """;

    private static final Pattern ENTRY = Pattern.compile(
            "\\{\"entry\":(\\{(?:\"sequence\":(\\d{1,18}),.*)?}),\"hash\":\"([0-9a-f]{64})\"}", Pattern.DOTALL);
    private static final Pattern CHECKPOINT = Pattern.compile("\\{\"checkpoint\":\"([\\w.-]+)\"}");
    private static final Pattern JWS = Pattern.compile("eyJ[\\w-]+\\.eyJ[\\w-]+\\.[\\w-]+");
    private static final Pattern HEADER =
            Pattern.compile("\\{\"alg\":\"([EP]S256)\",\"kid\":\"([\\w-]+)\",\"typ\":\"audit-checkpoint\\+jws\"}");
    private static final Pattern SIGNED = Pattern.compile("\\{\"service\":\"([\\w-]+)\",\"at\":\"([^\"]+)\","
            + "\"previous\":(\\d{1,18}),\"count\":(\\d{1,18}),\"head\":\"([0-9a-f]{64})\"}");
    private static final Pattern KEY = Pattern.compile("\\{[^{}]*}");
    private static final Pattern PERSON = Pattern.compile(
            "\\{\"person\":\"([0-9a-f]{64})\",\"salt\":\"([0-9a-f-]{36})\",\"is\":(\\{\"principal\":\".*})}",
            Pattern.DOTALL);
    /** Of an entry: when it was, and by whom. All in it that others wrote stands behind, with its quotation marks escaped. */
    private static final Pattern WHEN_AND_WHO = Pattern.compile(
            "^\\{\"sequence\":\\d+,\"id\":\\d+,\"at\":\"([^\"]+)\",\"action\":\"[A-Z]+\"(?:,\"operation\":\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\")?"
                    + ",\"person\":\"([0-9a-f]{64})\"");

    private static final ZoneOffset VIETNAM = ZoneOffset.ofHours(7);
    private static final int YEARS_OF_PERSONS = 10;
    private static final int SALT_BYTES = 32;
    private static final int HALF_BYTES = 32;

    private VerifyAudit() {}

    public static void main(String[] arguments) throws IOException {
        System.exit(run(List.of(arguments), System.out, System.err));
    }

    public static int run(List<String> arguments, PrintStream out, PrintStream err) {
        try {
            var question = Question.of(arguments);
            out.println(verify(question));
            return 0;
        } catch (Broken broken) {
            out.println("KHÔNG NGUYÊN VẸN / BROKEN: " + broken.getMessage());
            return 1;
        } catch (Unreadable unreadable) {
            err.println(unreadable.getMessage());
            return 2;
        } catch (IOException unreadable) {
            err.println("Không đọc được tệp / unreadable file: " + unreadable.getMessage());
            return 2;
        }
    }

    private static String verify(Question question) throws IOException {
        var checkpoints = new Checkpoints(Keys.read(question.keys()));
        var persons = new Persons();
        eachLine(question.export(), (line, number) -> {
            checkpoints.readIfOne(line);
            persons.readIfOne(line);
        });
        checkpoints.requireNoneLeftOut();
        if (question.kept() != null) {
            checkpoints.readKept(Files.readString(question.kept()));
        }
        var chain = new Chain(checkpoints, persons);
        eachLine(question.export(), chain::follow);
        checkpoints.requireReached(chain.length);
        return "NGUYÊN VẸN / WHOLE: %d mục / entries, %d có chữ ký / of them signed, %d điểm kiểm / checkpoints%s"
                .formatted(
                        chain.length,
                        checkpoints.last(),
                        checkpoints.byCount.size(),
                        chain.forgotten == 0
                                ? ""
                                : ", %d mục hết hạn lưu tên người thực hiện / by persons whose term is over"
                                        .formatted(chain.forgotten));
    }

    private interface Reader {
        void read(String line, long number);
    }

    private static void eachLine(Path file, Reader reader) throws IOException {
        try (var lines = Files.newBufferedReader(file, UTF_8)) {
            var number = 0L;
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                reader.read(line, ++number);
            }
        } catch (java.nio.charset.CharacterCodingException notText) {
            throw new Broken("tệp không phải UTF-8 / the file is not UTF-8");
        }
    }

    /** What is asked. */
    private record Question(Path export, Path keys, Path kept) {

        static Question of(List<String> arguments) throws IOException {
            var named = new HashMap<String, String>();
            for (var i = 0; i < arguments.size(); i++) {
                var word = arguments.get(i);
                var option = word.equals("--keys") || word.equals("--kept");
                if (option && i + 1 == arguments.size() || !option && word.startsWith("--")) {
                    throw new Unreadable(USAGE);
                }
                if (named.put(option ? word : "", option ? arguments.get(++i) : word) != null) {
                    throw new Unreadable(USAGE);
                }
            }
            if (!named.containsKey("") || !named.containsKey("--keys")) {
                throw new Unreadable(USAGE);
            }
            var kept = named.get("--kept");
            return new Question(
                    export(named.get("")), Path.of(named.get("--keys")), kept == null ? null : Path.of(kept));
        }

        /** Read twice, so what comes by standard input is kept for that long. */
        private static Path export(String word) throws IOException {
            if (!word.equals("-")) {
                return Path.of(word);
            }
            var file = Files.createTempFile("audit", ".ndjson");
            file.toFile().deleteOnExit();
            Files.copy(System.in, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            return file;
        }
    }

    /** The entries, one after the other. */
    private static final class Chain {

        private final Checkpoints checkpoints;
        private final Persons persons;
        private String hash = "0".repeat(64);
        private long length;
        private long forgotten;

        Chain(Checkpoints checkpoints, Persons persons) {
            this.checkpoints = checkpoints;
            this.persons = persons;
        }

        void follow(String line, long number) {
            if (CHECKPOINT.matcher(line).matches() || PERSON.matcher(line).matches()) {
                return;
            }
            var entry = ENTRY.matcher(line);
            if (!entry.matches()) {
                throw new Broken(
                        "dòng %1$d không đúng dạng, sau mục %2$d / line %1$d has no right form, after entry %2$d"
                                .formatted(number, length));
            }
            length++;
            if (!Long.toString(length).equals(entry.group(2))) {
                throw at(length, "thiếu, thừa hoặc sai thứ tự", "missing, added or out of order");
            }
            hash = sha256(hash + "\n" + entry.group(1));
            if (!hash.equals(entry.group(3))) {
                throw at(length, "nội dung hoặc mã băm đã bị sửa", "contents or hash were changed");
            }
            checkpoints.requireHead(length, hash);
            var who = WHEN_AND_WHO.matcher(entry.group(1));
            if (who.find() && !persons.told.contains(who.group(2))) {
                if (year(who.group(1)) + YEARS_OF_PERSONS >= checkpoints.year()) {
                    throw at(
                            length,
                            "thiếu người thực hiện dù chưa hết hạn lưu",
                            "its person is missing before the term is over");
                }
                forgotten++;
            }
        }
    }

    /** Whom pseudonyms mean, as far as it is still told. */
    private static final class Persons {

        private final Set<String> told = new HashSet<>();

        void readIfOne(String line) {
            var person = PERSON.matcher(line);
            if (person.matches()) {
                if (!sha256(person.group(2) + "\n" + person.group(3)).equals(person.group(1))) {
                    throw new Broken("người không khớp với bí danh / the person is not whom the pseudonym means: "
                            + person.group(1));
                }
                told.add(person.group(1));
            }
        }
    }

    private static int year(String instant) {
        try {
            return OffsetDateTime.parse(instant).withOffsetSameInstant(VIETNAM).getYear();
        } catch (DateTimeParseException noInstant) {
            throw new Broken("không phải thời điểm / not an instant: " + instant);
        }
    }

    /** What was signed, by the number of entries that it speaks of. */
    private static final class Checkpoints {

        private final Keys keys;
        private final TreeMap<Long, MatchResult> byCount = new TreeMap<>();
        private String service;

        Checkpoints(Keys keys) {
            this.keys = keys;
        }

        void readIfOne(String line) {
            var checkpoint = CHECKPOINT.matcher(line);
            if (checkpoint.matches()) {
                add(signed(checkpoint.group(1)));
            }
        }

        /** Each names the one before it. */
        void requireNoneLeftOut() {
            var previous = 0L;
            for (var one : byCount.values()) {
                if (Long.parseLong(one.group(3)) != previous) {
                    throw new Broken("thiếu điểm kiểm trước mục %1$s / a checkpoint is missing before entry %1$s"
                            .formatted(one.group(4)));
                }
                previous = Long.parseLong(one.group(4));
            }
        }

        /**
         * Any text with checkpoints in it; those of other services say nothing here. One of this service whose key is not
         * published any more is no stranger's: somebody put another key in the place of the one that signed.
         */
        void readKept(String text) {
            JWS.matcher(text)
                    .results()
                    .map(MatchResult::group)
                    .filter(this::isOfThisService)
                    .forEach(jws -> add(signed(jws)));
        }

        /** Where the record has no checkpoint, nothing says whose it is: then all that was kept must be of its keys. */
        private boolean isOfThisService(String jws) {
            var content = SIGNED.matcher(decoded(jws, 1));
            return HEADER.matcher(decoded(jws, 0)).matches()
                    && content.matches()
                    && (service == null || service.equals(content.group(1)));
        }

        private void add(MatchResult signed) {
            if (service != null && !service.equals(signed.group(1))) {
                throw new Broken("điểm kiểm của dịch vụ khác / a checkpoint of another service: " + signed.group(1));
            }
            service = signed.group(1);
            var same = byCount.put(Long.parseLong(signed.group(4)), signed);
            if (same != null && !same.group().equals(signed.group())) {
                throw at(Long.parseLong(signed.group(4)), "hai điểm kiểm trái nhau", "two checkpoints disagree");
            }
        }

        private MatchResult signed(String jws) {
            var parts = jws.split("\\.", -1);
            var header = HEADER.matcher(parts.length == 3 ? decoded(jws, 0) : "");
            var content = SIGNED.matcher(parts.length == 3 ? decoded(jws, 1) : "");
            if (!header.matches() || !content.matches()) {
                throw new Broken("điểm kiểm không đúng dạng / a checkpoint has no right form");
            }
            if (!keys.byName().containsKey(header.group(2))) {
                throw at(
                        Long.parseLong(content.group(4)),
                        "điểm kiểm ký bằng khóa %s không có trong tệp khóa".formatted(header.group(2)),
                        "its checkpoint was signed with key %s, which is not in the file of keys"
                                .formatted(header.group(2)));
            }
            var key = keys.byName().get(header.group(2));
            // The key says how it signs; what the checkpoint says of that must agree and decides nothing.
            if (!key.algorithm().equals(header.group(1)) || !key.signed(parts)) {
                throw at(
                        Long.parseLong(content.group(4)),
                        "chữ ký của điểm kiểm sai",
                        "wrong signature of the checkpoint");
            }
            return content.toMatchResult();
        }

        void requireHead(long count, String hash) {
            var signed = byCount.get(count);
            if (signed != null && !signed.group(5).equals(hash)) {
                var before = byCount.lowerKey(count);
                throw new Broken(
                        "mục %1$d đến %2$d khác với nội dung đã ký / entries %1$d to %2$d are not what was signed"
                                .formatted(before == null ? 1 : before + 1, count));
            }
        }

        void requireReached(long length) {
            if (last() > length) {
                throw at(
                        length + 1,
                        "bị cắt, đã ký %d mục".formatted(last()),
                        "cut off, %d entries were signed".formatted(last()));
            }
            if (last() == 0 && length > 0) {
                throw new Broken("không có điểm kiểm nào / there is no checkpoint at all");
            }
        }

        /** Of the newest one; until then terms may be over. */
        int year() {
            return byCount.isEmpty()
                    ? 0
                    : VerifyAudit.year(byCount.lastEntry().getValue().group(2));
        }

        long last() {
            return byCount.isEmpty() ? 0 : byCount.lastKey();
        }
    }

    /** A JWK set (RFC 7517). */
    private record Keys(Map<String, Key> byName) {

        static Keys read(Path file) throws IOException {
            var byName = new HashMap<String, Key>();
            KEY.matcher(Files.readString(file))
                    .results()
                    .map(MatchResult::group)
                    .forEach(key -> byName.put(Key.member(key, "kid"), Key.read(key)));
            if (byName.isEmpty()) {
                throw new Unreadable("không phải bộ khóa / not a key set: " + file);
            }
            return new Keys(byName);
        }
    }

    /** A public key and the only algorithm that it verifies. */
    private record Key(String algorithm, PublicKey half) {

        private static final String ELLIPTIC = "ES256";

        static Key read(String key) {
            try {
                return switch (member(key, "kty")) {
                    case "RSA" -> rsa(new RSAPublicKeySpec(number(key, "n"), number(key, "e")));
                    case "EC" -> elliptic(member(key, "crv"), new ECPoint(number(key, "x"), number(key, "y")));
                    default -> throw new GeneralSecurityException("kind");
                };
            } catch (GeneralSecurityException unusable) {
                throw new Unreadable("khóa không dùng được / unusable key");
            }
        }

        private static Key rsa(RSAPublicKeySpec key) throws GeneralSecurityException {
            return new Key("PS256", KeyFactory.getInstance("RSA").generatePublic(key));
        }

        private static Key elliptic(String curve, ECPoint point) throws GeneralSecurityException {
            if (!curve.equals("P-256")) {
                throw new GeneralSecurityException("curve");
            }
            return new Key(ELLIPTIC, KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(point, curve())));
        }

        static String member(String key, String name) {
            var member =
                    Pattern.compile("\"" + name + "\"\\s*:\\s*\"([\\w-]+)\"").matcher(key);
            if (!member.find()) {
                throw new Unreadable("không phải bộ khóa / not a key set");
            }
            return member.group(1);
        }

        private static BigInteger number(String key, String name) {
            return new BigInteger(1, Base64.getUrlDecoder().decode(member(key, name)));
        }

        boolean signed(String[] parts) {
            try {
                var signature = Base64.getUrlDecoder().decode(parts[2]);
                // Spare bits at the end would be overlooked; a changed checkpoint is a changed checkpoint.
                return Base64.getUrlEncoder()
                                .withoutPadding()
                                .encodeToString(signature)
                                .equals(parts[2])
                        && signed((parts[0] + "." + parts[1]).getBytes(UTF_8), signature);
            } catch (IllegalArgumentException notBase64) {
                return false;
            }
        }

        private boolean signed(byte[] content, byte[] signature) {
            try {
                var check = check(signature);
                check.initVerify(half);
                check.update(content);
                return check.verify(signature);
            } catch (GeneralSecurityException wrongForm) {
                return false;
            }
        }

        private Signature check(byte[] signature) throws GeneralSecurityException {
            if (algorithm.equals(ELLIPTIC)) {
                requireRightHalves(signature);
                return Signature.getInstance("SHA256withECDSAinP1363Format");
            }
            var check = Signature.getInstance("RSASSA-PSS");
            check.setParameter(new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, SALT_BYTES, 1));
            return check;
        }

        /**
         * Two numbers r and s of 32 bytes each. Java 15 to 17.0.2 takes zeros for a signature of anything (CVE-2022-21449).
         * Of s and order - s, which verify alike, the system gives the smaller; the other is a changed signature.
         */
        private static void requireRightHalves(byte[] signature) throws GeneralSecurityException {
            if (signature.length != 2 * HALF_BYTES) {
                throw new GeneralSecurityException("length");
            }
            var order = curve().getOrder();
            var r = new BigInteger(1, Arrays.copyOf(signature, HALF_BYTES));
            var s = new BigInteger(1, Arrays.copyOfRange(signature, HALF_BYTES, 2 * HALF_BYTES));
            if (r.signum() == 0 || r.compareTo(order) >= 0 || s.signum() == 0 || s.compareTo(order.shiftRight(1)) > 0) {
                throw new GeneralSecurityException("range");
            }
        }

        private static ECParameterSpec curve() throws GeneralSecurityException {
            var parameters = AlgorithmParameters.getInstance("EC");
            parameters.init(new ECGenParameterSpec("secp256r1"));
            return parameters.getParameterSpec(ECParameterSpec.class);
        }
    }

    private static String decoded(String jws, int part) {
        try {
            return new String(Base64.getUrlDecoder().decode(jws.split("\\.", -1)[part]), UTF_8);
        } catch (IllegalArgumentException notBase64) {
            return "";
        }
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Broken at(long entry, String vi, String en) {
        return new Broken("mục %1$d: %2$s / entry %1$d: %3$s".formatted(entry, vi, en));
    }

    /** The record is not what was recorded. */
    private static final class Broken extends RuntimeException {

        private static final long serialVersionUID = 1;

        Broken(String message) {
            super(message);
        }
    }

    /** The files are not what they should be. */
    private static final class Unreadable extends RuntimeException {

        private static final long serialVersionUID = 1;

        Unreadable(String message) {
            super(message);
        }
    }
}
