package vn.laichau.hatangso.kit.receipt;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Checks a receipt with nothing but the JDK and the file of published keys: one source file, so that whoever doubts us can
 * read all of it. Exit: 0 genuine, 1 not genuine, 2 the question itself cannot be read.
 */
public final class VerifyReceipt {

    private static final String USAGE = """
            Dùng: verify-receipt TỆP --keys TỆP-KHÓA [--body TỆP-ĐÃ-GỬI]
              TỆP          biên nhận: chuỗi JWS, hoặc câu trả lời JSON của hệ thống
              --keys       bộ khóa công khai (GET /api/v1/receipt-keys), lưu thành tệp
              --body       tệp đã gửi, để so mã băm SHA-256

            Usage: verify-receipt FILE --keys FILE [--body FILE]
              FILE         the receipt: a JWS, or the JSON answer that holds it
              --keys       the published keys (GET /api/v1/receipt-keys), saved to a file
              --body       what was sent, to compare its SHA-256

            0: đúng / genuine · 1: không đúng / not genuine · 2: không đọc được / unreadable
            """;

    private static final int SALT_BYTES = 32;
    private static final int HALF_BYTES = 32;

    private VerifyReceipt() {}

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.out, System.err));
    }

    public static int run(List<String> arguments, PrintStream out, PrintStream err) {
        try {
            var question = Question.of(arguments);
            var attested = verify(question);
            out.println(
                    "ĐÚNG: biên nhận do hệ thống cấp, nội dung nguyên vẹn. / GENUINE: given by the system, unchanged.");
            attested.forEach((name, value) -> out.println("  " + plain(name) + ": " + plain(value)));
            return 0;
        } catch (NotGenuine refuted) {
            out.println("KHÔNG ĐÚNG / NOT GENUINE: " + plain(refuted.getMessage()));
            return 1;
        } catch (Unreadable unreadable) {
            err.println(plain(unreadable.getMessage()));
            return 2;
        }
    }

    /** What a file says must not move the cursor: it could write "genuine" over our words. Lines of our own stay. */
    private static String plain(Object text) {
        return String.valueOf(text).replaceAll("[\\p{Cntrl}\\p{Cf}&&[^\n]]", "?");
    }

    private static Map<?, ?> verify(Question question) {
        var receipt = Receipt.read(question.receipt());
        var key = Keys.read(question.keys()).named(receipt.keyName());
        receipt.requireSignatureOf(key);
        receipt.requireReadablePartToAgree();
        if (question.body() != null) {
            receipt.requireBody(question.body());
        }
        return receipt.attested();
    }

    /** What is asked. */
    private record Question(Path receipt, Path keys, Path body) {

        static Question of(List<String> arguments) {
            Path receipt = null;
            Path keys = null;
            Path body = null;
            for (var i = 0; i < arguments.size(); i++) {
                var word = arguments.get(i);
                switch (word) {
                    case "--keys" -> keys = Path.of(follower(arguments, ++i));
                    case "--body" -> body = Path.of(follower(arguments, ++i));
                    default -> receipt = Path.of(only(receipt, word));
                }
            }
            if (receipt == null || keys == null) {
                throw new Unreadable(USAGE);
            }
            return new Question(receipt, keys, body);
        }

        private static String follower(List<String> arguments, int place) {
            if (place == arguments.size()) {
                throw new Unreadable(USAGE);
            }
            return arguments.get(place);
        }

        private static String only(Path before, String word) {
            if (before != null || word.startsWith("-")) {
                throw new Unreadable(USAGE);
            }
            return word;
        }
    }

    /** A compact JWS (RFC 7515) of type receipt+jws, signed with ES256 or, in former years, PS256 (RFC 7518, 3.4 and 3.5). */
    private record Receipt(String signed, byte[] signature, Map<?, ?> header, Map<?, ?> attested, Map<?, ?> readable) {

        static Receipt read(Path file) {
            var text = text(file).strip();
            var answer = text.startsWith("{") ? Json.object(text) : Map.of();
            var readable = answer.get("receipt") instanceof Map<?, ?> inner ? inner : answer;
            var jws = answer.isEmpty() ? text : String.valueOf(readable.get("jws"));
            var parts = jws.split("\\.", -1);
            if (parts.length != 3) {
                throw new NotGenuine("không phải biên nhận đã ký / not a signed receipt");
            }
            try {
                return new Receipt(
                        parts[0] + "." + parts[1],
                        decode(parts[2]),
                        Json.object(utf8(decode(parts[0]))),
                        Json.object(utf8(decode(parts[1]))),
                        readable);
            } catch (IllegalArgumentException | Unreadable broken) {
                throw new NotGenuine("không phải biên nhận đã ký / not a signed receipt");
            }
        }

        String keyName() {
            if (!"receipt+jws".equals(header.get("typ"))) {
                throw new NotGenuine("không phải biên nhận đã ký / not a signed receipt");
            }
            return String.valueOf(header.get("kid"));
        }

        /** The key says how it signs; what the receipt says of that must agree and decides nothing. */
        void requireSignatureOf(Key key) {
            if (!key.algorithm().equals(header.get("alg")) || !key.signed(signed.getBytes(UTF_8), signature)) {
                throw new NotGenuine("chữ ký sai hoặc nội dung đã bị sửa / wrong signature or altered content");
            }
        }

        /** The JSON answer repeats what is signed; people read that part. */
        void requireReadablePartToAgree() {
            attested.forEach((name, value) -> {
                if (readable.containsKey(name) && !Objects.equals(readable.get(name), value)) {
                    throw new NotGenuine(
                            "phần đọc được khác phần đã ký: " + name + " / readable part differs: " + name);
                }
            });
        }

        void requireBody(Path body) {
            var hash = sha256(body);
            if (!hash.equals(attested.get("sha256"))) {
                throw new NotGenuine("tệp không phải nội dung đã gửi / the file is not what was sent: " + hash);
            }
        }
    }

    /** A JWK set (RFC 7517). */
    private record Keys(Map<String, Key> byName) {

        static Keys read(Path file) {
            var byName = new LinkedHashMap<String, Key>();
            if (Json.object(text(file)).get("keys") instanceof List<?> keys) {
                for (var entry : keys) {
                    if (entry instanceof Map<?, ?> key && Key.isKnown(key)) {
                        byName.put(String.valueOf(key.get("kid")), Key.read(key));
                    }
                }
                return new Keys(byName);
            }
            throw new Unreadable("Không phải bộ khóa (JWKS) / not a key set: " + file);
        }

        Key named(String name) {
            if (!byName.containsKey(name)) {
                throw new NotGenuine("khóa không có trong bộ khóa / the key is not in the key set: " + name);
            }
            return byName.get(name);
        }
    }

    /** A public key and the only algorithm that it verifies. */
    private record Key(String algorithm, PublicKey half) {

        private static final String ELLIPTIC = "ES256";

        /** Keys of other kinds are somebody else's. */
        static boolean isKnown(Map<?, ?> key) {
            return "RSA".equals(key.get("kty")) || "EC".equals(key.get("kty")) && "P-256".equals(key.get("crv"));
        }

        static Key read(Map<?, ?> key) {
            try {
                if ("RSA".equals(key.get("kty"))) {
                    var rsa = new RSAPublicKeySpec(number(key, "n"), number(key, "e"));
                    return new Key("PS256", KeyFactory.getInstance("RSA").generatePublic(rsa));
                }
                var point = new ECPoint(number(key, "x"), number(key, "y"));
                return new Key(
                        ELLIPTIC, KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(point, curve())));
            } catch (GeneralSecurityException | IllegalArgumentException broken) {
                throw new Unreadable("Khóa hỏng / broken key: " + key.get("kid"));
            }
        }

        private static BigInteger number(Map<?, ?> key, String name) {
            return new BigInteger(1, decode(String.valueOf(key.get(name))));
        }

        boolean signed(byte[] content, byte[] signature) {
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
    /** As much of a JSON reader (RFC 8259) as receipts and keys need, and as strict: a doubled member is refused. */
    private static final class Json {

        private static final int DEEPEST = 20;

        private final String text;
        private int at;
        private int depth;

        private Json(String text) {
            this.text = text;
        }

        static Map<?, ?> object(String text) {
            var json = new Json(text);
            var value = json.value();
            json.space();
            if (json.at != text.length() || !(value instanceof Map<?, ?> members)) {
                throw json.broken();
            }
            return members;
        }

        private Object value() {
            space();
            return switch (peek()) {
                case '{' -> members();
                case '[' -> elements();
                case '"' -> string();
                default -> word();
            };
        }

        private Map<String, Object> members() {
            var members = new LinkedHashMap<String, Object>();
            enter();
            while (!closes('}', members.isEmpty())) {
                space();
                var name = string();
                expect(':');
                if (members.containsKey(name)) {
                    throw broken();
                }
                members.put(name, value());
            }
            return members;
        }

        private List<Object> elements() {
            var elements = new ArrayList<Object>();
            enter();
            while (!closes(']', elements.isEmpty())) {
                elements.add(value());
            }
            return elements;
        }

        private void enter() {
            at++;
            if (++depth > DEEPEST) {
                throw broken();
            }
        }

        private boolean closes(char end, boolean first) {
            space();
            if (peek() == end) {
                at++;
                depth--;
                return true;
            }
            if (!first) {
                expect(',');
            }
            return false;
        }

        private String string() {
            expect('"');
            var string = new StringBuilder();
            while (peek() != '"') {
                var character = text.charAt(at++);
                string.append(character == '\\' ? escaped() : character);
            }
            at++;
            return string.toString();
        }

        private char escaped() {
            var kind = peek();
            at++;
            return switch (kind) {
                case 'n' -> '\n';
                case 't' -> '\t';
                case 'r' -> '\r';
                case 'b' -> '\b';
                case 'f' -> '\f';
                case 'u' -> hexadecimal();
                default -> kind;
            };
        }

        private char hexadecimal() {
            if (at + 4 > text.length()) {
                throw broken();
            }
            at += 4;
            try {
                return (char) HexFormat.fromHexDigits(text, at - 4, at);
            } catch (IllegalArgumentException notHexadecimal) {
                throw broken();
            }
        }

        /** A number or a literal, as it is spelled. */
        private String word() {
            var begin = at;
            while (at < text.length()
                    && (Character.isLetterOrDigit(text.charAt(at)) || "+-.".indexOf(text.charAt(at)) >= 0)) {
                at++;
            }
            if (begin == at) {
                throw broken();
            }
            return text.substring(begin, at);
        }

        private void space() {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
        }

        private void expect(char wanted) {
            space();
            if (peek() != wanted) {
                throw broken();
            }
            at++;
        }

        private char peek() {
            if (at == text.length()) {
                throw broken();
            }
            return text.charAt(at);
        }

        private Unreadable broken() {
            return new Unreadable("Không phải JSON hợp lệ / not valid JSON");
        }
    }

    private static byte[] decode(String base64) {
        var bytes = Base64.getUrlDecoder().decode(base64);
        if (!Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(base64)) {
            throw new IllegalArgumentException("spare bits");
        }
        return bytes;
    }

    private static String text(Path file) {
        return utf8(bytes(file));
    }

    private static String utf8(byte[] bytes) {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException notText) {
            throw new Unreadable("Không phải văn bản UTF-8 / not UTF-8 text");
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new Unreadable("Không đọc được tệp / cannot read: " + file);
        }
    }

    private static String sha256(Path file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes(file)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The receipt is not ours, or not as we gave it. */
    private static final class NotGenuine extends RuntimeException {

        NotGenuine(String message) {
            super(message, null, false, false);
        }
    }

    /** The question cannot be answered. */
    private static final class Unreadable extends RuntimeException {

        Unreadable(String message) {
            super(message, null, false, false);
        }
    }
}
