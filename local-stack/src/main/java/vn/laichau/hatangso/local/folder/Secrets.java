package vn.laichau.hatangso.local.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.function.Supplier;

/** Secrets of one data folder: each generated once, one file each, readable by its owner alone. */
public final class Secrets {

    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final Path folder;

    public Secrets(DataFolder data) {
        folder = data.directory("secrets");
    }

    /**
     * A password of 256 random bits as 64 hexadecimal digits: they need no quoting in SQL, shells or URLs, and
     * none begins with the minus that a command would take for an option.
     */
    public String password(String name) {
        return text(name, () -> {
            byte[] bytes = new byte[BYTES];
            random.nextBytes(bytes);
            return HexFormat.of().formatHex(bytes);
        });
    }

    /** A password a person can type: twelve letters and digits that look like no other, in three groups. */
    public String typedPassword(String name) {
        String letters = "abcdefghjkmnpqrstuvwxyz23456789";
        return text(name, () -> {
            StringBuilder typed = new StringBuilder();
            for (int i = 0; i < 12; i++) {
                typed.append(i > 0 && i % 4 == 0 ? "-" : "").append(letters.charAt(random.nextInt(letters.length())));
            }
            return typed.toString();
        });
    }

    /** The private RSA key by which the client of that name proves itself to the realm, for PS256. */
    public ClientKey clientKey(String name) {
        return ClientKey.read(file(name + ".pem", PrivateKeys::rsa));
    }

    /** The file of the private key that signs, for ES256. One that an older start made stays: services read RSA keys too. */
    public Path signingKeyFile(String name) {
        return file(name + ".pem", PrivateKeys::elliptic);
    }

    /** The file of a password, for programs that read it from there. */
    public Path passwordFile(String name) {
        password(name);
        return folder.resolve(name);
    }

    private String text(String name, Supplier<String> generator) {
        try {
            return Files.readString(file(name, generator));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Written whole under another name first: a launcher killed here leaves no half of a secret. */
    private synchronized Path file(String name, Supplier<String> generator) {
        Path file = folder.resolve(name);
        try {
            if (!Files.exists(file)) {
                Path whole = Files.createTempFile(folder, name, ".new");
                Files.write(whole, generator.get().getBytes(StandardCharsets.UTF_8));
                Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
