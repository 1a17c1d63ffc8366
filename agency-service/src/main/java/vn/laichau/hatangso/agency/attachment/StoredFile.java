package vn.laichau.hatangso.agency.attachment;

import java.util.UUID;

/**
 * A file and where its content is, as its row says.
 *
 * @param sha256 in hexadecimal
 * @param objectKey in the bucket; null while the database has the content
 */
record StoredFile(String organisation, UUID id, long size, String sha256, UUID objectKey) {

    boolean isInBucket() {
        return objectKey != null;
    }

    StoredFile as(UUID key) {
        return new StoredFile(organisation, id, size, sha256, key);
    }
}
