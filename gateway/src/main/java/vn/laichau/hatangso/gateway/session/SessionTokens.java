package vn.laichau.hatangso.gateway.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.oidc.AuthorizationCodeTokens;
import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TokenStateManager;
import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The tokens of a session as the value of its cookie: decoded, compressed and encrypted. As they come, the three of them are
 * longer than what proxies let one header have (docs/adr/0056).
 */
@Alternative
@Priority(1)
@ApplicationScoped
class SessionTokens implements TokenStateManager {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int MOST_BYTES = 64 * 1024;

    private final List<SecretKeySpec> keys;
    private final SecureRandom random = new SecureRandom();

    SessionTokens(SessionConfiguration configuration) {
        this.keys = SessionKey.listOf(configuration, "portal session cookie").stream()
                .map(key -> new SecretKeySpec(key.bytes(), "AES"))
                .toList();
    }

    @Override
    public Uni<String> createTokenState(
            RoutingContext context,
            OidcTenantConfig tenant,
            AuthorizationCodeTokens tokens,
            OidcRequestContext<String> request) {
        return Uni.createFrom().item(seal(tokens));
    }

    @Override
    public Uni<AuthorizationCodeTokens> getTokens(
            RoutingContext context,
            OidcTenantConfig tenant,
            String state,
            OidcRequestContext<AuthorizationCodeTokens> request) {
        return Uni.createFrom().item(() -> open(state));
    }

    /** Nothing is kept here: what ends a session is its end at the sign-in server. */
    @Override
    public Uni<Void> deleteTokens(
            RoutingContext context, OidcTenantConfig tenant, String state, OidcRequestContext<Void> request) {
        return Uni.createFrom().voidItem();
    }

    String seal(AuthorizationCodeTokens tokens) {
        try {
            var nonce = new byte[NONCE_BYTES];
            random.nextBytes(nonce);
            var sealed = cipher(Cipher.ENCRYPT_MODE, keys.get(0), nonce).doFinal(packed(tokens));
            var whole = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
            System.arraycopy(sealed, 0, whole, NONCE_BYTES, sealed.length);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
        } catch (GeneralSecurityException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @throws AuthenticationFailedException where we did not write it */
    AuthorizationCodeTokens open(String state) {
        try {
            var whole = Base64.getUrlDecoder().decode(state);
            for (var key : keys) {
                var packed = opened(whole, key);
                if (packed.isPresent()) {
                    return unpacked(packed.get());
                }
            }
            throw new AuthenticationFailedException();
        } catch (GeneralSecurityException | IOException | IllegalArgumentException notOurs) {
            throw new AuthenticationFailedException(notOurs);
        }
    }

    /** Empty where another key sealed it, or none of ours. */
    private static Optional<byte[]> opened(byte[] whole, SecretKeySpec key) throws GeneralSecurityException {
        try {
            return Optional.of(cipher(Cipher.DECRYPT_MODE, key, Arrays.copyOf(whole, NONCE_BYTES))
                    .doFinal(whole, NONCE_BYTES, Math.max(0, whole.length - NONCE_BYTES)));
        } catch (AEADBadTagException another) {
            return Optional.empty();
        }
    }

    private static Cipher cipher(int mode, SecretKeySpec key, byte[] nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }

    private static byte[] packed(AuthorizationCodeTokens tokens) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
            write(out, tokens.getIdToken());
            write(out, tokens.getAccessToken());
            write(out, tokens.getRefreshToken());
            out.writeLong(tokens.getAccessTokenExpiresIn() == null ? -1 : tokens.getAccessTokenExpiresIn());
        }
        return bytes.toByteArray();
    }

    private static AuthorizationCodeTokens unpacked(byte[] packed) throws IOException {
        try (var in = new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(packed)))) {
            var idToken = read(in);
            var accessToken = read(in);
            var refreshToken = read(in);
            var expiresIn = in.readLong();
            return new AuthorizationCodeTokens(idToken, accessToken, refreshToken, expiresIn < 0 ? null : expiresIn);
        }
    }

    /** Its parts by themselves: what two tokens say alike is alike only before it is in base 64. */
    private static void write(DataOutputStream out, String token) throws IOException {
        var parts = token == null ? new String[0] : token.split("[.]", -1);
        out.writeByte(parts.length);
        for (var part : parts) {
            var decoded = decoded(part);
            var bytes = decoded == null ? part.getBytes(UTF_8) : decoded;
            out.writeBoolean(decoded == null);
            out.writeInt(bytes.length);
            out.write(bytes);
        }
    }

    private static String read(DataInputStream in) throws IOException {
        var parts = new String[in.readByte()];
        for (var part = 0; part < parts.length; part++) {
            var asItIs = in.readBoolean();
            var bytes = in.readNBytes(Math.min(in.readInt(), MOST_BYTES));
            parts[part] = asItIs ? new String(bytes, UTF_8) : encoded(bytes);
        }
        return parts.length == 0 ? null : String.join(".", parts);
    }

    /** Null where it could not be written again as it was: not every issuer's tokens are in base 64. */
    private static byte[] decoded(String part) {
        try {
            var bytes = Base64.getUrlDecoder().decode(part);
            return encoded(bytes).equals(part) ? bytes : null;
        } catch (IllegalArgumentException other) {
            return null;
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
