package vn.laichau.hatangso.systemtests.attacks;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Tokens made by hand by somebody who has a good token of their own, the realm's public keys, and a key pair. */
final class ForgedTokens {

    private static final List<String> NONE = List.of("none", "None", "NONE", "nOnE", "", " none", "null");
    private static final int HUGE = 6_000;

    private final String[] good;
    private final JsonNode publicKeys;
    private final TokenForge tokenForge = new TokenForge();
    private final Map<String, String> tokens = new LinkedHashMap<>();

    ForgedTokens(String good, JsonNode publicKeys) {
        this.good = good.split("\\.");
        this.publicKeys = publicKeys;
    }

    /** By what is wrong with them. */
    Map<String, String> all() {
        withoutSignature();
        signedWithThePublicKey();
        signedWithTheirOwnKey();
        withOtherClaims();
        bentInForm();
        return tokens;
    }

    private void withoutSignature() {
        for (var algorithm : NONE) {
            var header = header(json -> json.put("alg", algorithm));
            tokens.put("alg '" + algorithm + "', no signature", header + "." + good[1] + ".");
            tokens.put("alg '" + algorithm + "', the old signature", header + "." + good[1] + "." + good[2]);
            tokens.put("alg '" + algorithm + "', another signature", header + "." + good[1] + ".AAAA");
        }
        tokens.put("no alg", header(json -> json.remove("alg")) + "." + good[1] + "." + good[2]);
        tokens.put("alg null", header(json -> json.putNull("alg")) + "." + good[1] + ".");
        tokens.put("alg as a list", header(json -> json.putArray("alg").add("PS256")) + "." + good[1] + "." + good[2]);
    }

    private void signedWithThePublicKey() {
        for (var key : publicKeys.path("keys")) {
            if (!key.path("kty").asText().equals("RSA")) {
                continue;
            }
            var der = TokenForge.publicKey(key).getEncoded();
            var pem = "-----BEGIN PUBLIC KEY-----\n"
                    + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der) + "\n-----END PUBLIC KEY-----\n";
            for (var bits : List.of("256", "384", "512")) {
                var name =
                        "HS" + bits + " with the public key " + key.path("alg").asText();
                tokens.put(name + " (DER)", hmac(bits, der));
                tokens.put(name + " (PEM)", hmac(bits, pem.getBytes(UTF_8)));
                tokens.put(name + " (n)", hmac(bits, key.path("n").asText().getBytes(UTF_8)));
                tokens.put(name + " (JWK)", hmac(bits, key.toString().getBytes(UTF_8)));
            }
        }
    }

    private void signedWithTheirOwnKey() {
        own("the realm's kid", json -> {});
        for (var kid : List.of(
                "",
                "own",
                "../../../../dev/null",
                "/etc/passwd",
                "x' OR '1'='1",
                "x'; DROP TABLE a;--",
                "http://127.0.0.1:1/key",
                "file:///dev/null",
                "\u0000",
                "k".repeat(HUGE))) {
            own(
                    "kid " + (kid.length() > 99 ? "of " + HUGE + " characters" : kid.strip()),
                    json -> json.put("kid", kid));
        }
        own("no kid", json -> json.remove("kid"));
        own("kid as a number", json -> json.put("kid", 1));
        own("kid as a list", json -> json.putArray("kid").add("x"));
        own("their own jwk", json -> json.set("jwk", tokenForge.jwk()));
        own("their own jwk and no kid", json -> ((ObjectNode) json.set("jwk", tokenForge.jwk())).remove("kid"));
        for (var reference : List.of("jku", "x5u")) {
            own(reference, json -> json.put(reference, "http://127.0.0.1:1/keys"));
            own(
                    reference + " and no kid",
                    json -> json.put(reference, "https://other.example/keys").remove("kid"));
        }
        own("x5c", json -> json.putArray("x5c").add(Base64.getEncoder().encodeToString(tokenForge.publicKey())));
        own("crit", json -> json.putArray("crit").add("exp"));
        own("crit b64", json -> json.put("b64", false).putArray("crit").add("b64"));
        own("zip", json -> json.put("zip", "DEF"));
        for (var algorithm : List.of("RS256", "RS512", "PS384", "PS512", "ES256", "EdDSA", "ps256", "PS256 ")) {
            own("alg " + algorithm, json -> json.put("alg", algorithm));
        }
        for (var type : List.of("at+jwt", "JWE", "ID", "")) {
            own("typ " + type, json -> json.put("typ", type));
        }
    }

    private void withOtherClaims() {
        claim("exp in the far future", json -> json.put("exp", 4_102_444_800L));
        claim("exp as text", json -> json.put("exp", "4102444800"));
        claim("exp as a fraction", json -> json.put("exp", 4_102_444_800.5));
        claim("no exp", json -> json.remove("exp"));
        claim("no iat", json -> json.remove("iat"));
        claim("another organisation", json -> json.put("org_id", "dic"));
        claim("no organisation", json -> json.remove("org_id"));
        claim(
                "another role",
                json -> json.putObject("realm_access").putArray("roles").add("coordinator"));
        claim("another issuer", json -> json.put("iss", "https://other.example"));
        claim(
                "the issuer with a slash",
                json -> json.put("iss", json.path("iss").asText() + "/"));
        claim(
                "the issuer in capitals",
                json -> json.put("iss", json.path("iss").asText().toUpperCase()));
        claim("no audience", json -> json.remove("aud"));
        claim("a part of an audience", json -> json.put("aud", "gate"));
        claim("an ID token", json -> json.put("typ", "ID"));
        claim("a refresh token", json -> json.put("typ", "Refresh"));
        claim("no typ", json -> json.remove("typ"));
        claim("another subject", json -> json.put("sub", "somebody"));
    }

    private void bentInForm() {
        tokens.put("one segment", good[0]);
        tokens.put("two segments", good[0] + "." + good[1]);
        tokens.put("four segments", String.join(".", good) + "." + good[2]);
        tokens.put("five segments", good[0] + ".." + good[1] + "." + good[2] + "." + good[2]);
        tokens.put("a dot at the end", String.join(".", good) + ".");
        tokens.put("a dot at the front", "." + String.join(".", good));
        tokens.put("padding", String.join(".", good) + "==");
        tokens.put("padding inside", good[0] + "=." + good[1] + "." + good[2]);
        tokens.put("quoted", "\"" + String.join(".", good) + "\"");
        tokens.put("twice", String.join(".", good) + "," + String.join(".", good));
        tokens.put("in capitals", String.join(".", good).toUpperCase());
        tokens.put("segments swapped", good[1] + "." + good[0] + "." + good[2]);
        tokens.put("an empty header", "." + good[1] + "." + good[2]);
        tokens.put("an empty payload", good[0] + ".." + good[2]);
        tokens.put("no JSON", "eHg." + good[1] + "." + good[2]);
        tokens.put("a list as header", "W10." + good[1] + "." + good[2]);
        tokens.put("half a signature", good[0] + "." + good[1] + "." + good[2].substring(0, good[2].length() / 2));
        tokens.put("a doubled signature", good[0] + "." + good[1] + "." + good[2] + good[2]);
        tokens.put("nothing", "");
        tokens.put("a word", "undefined");
    }

    private void own(String what, Consumer<ObjectNode> change) {
        tokens.put("signed with their own key, " + what, tokenForge.signed(header(change) + "." + good[1]));
    }

    private void claim(String what, Consumer<ObjectNode> change) {
        var payload = TokenForge.changed(good[1], change);
        tokens.put(what + ", the old signature", good[0] + "." + payload + "." + good[2]);
        tokens.put(what + ", signed with their own key", tokenForge.signed(good[0] + "." + payload));
    }

    private String hmac(String bits, byte[] key) {
        return TokenForge.hmac(header(json -> json.put("alg", "HS" + bits)) + "." + good[1], bits, key);
    }

    private String header(Consumer<ObjectNode> change) {
        return TokenForge.changed(good[0], change);
    }
}
