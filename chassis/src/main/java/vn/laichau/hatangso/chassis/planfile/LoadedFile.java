package vn.laichau.hatangso.chassis.planfile;

import java.time.OffsetDateTime;

/**
 * A loading of a plan file.
 *
 * @param version as the file gives it
 * @param sha256 of its bytes, in hexadecimal
 */
public record LoadedFile(String version, String sha256, OffsetDateTime loadedAt) {

    boolean is(String otherVersion, String otherSha256) {
        return version.equals(otherVersion) && sha256.equals(otherSha256);
    }
}
