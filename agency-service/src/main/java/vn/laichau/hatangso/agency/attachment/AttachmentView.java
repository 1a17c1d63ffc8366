package vn.laichau.hatangso.agency.attachment;

import java.util.UUID;
import vn.laichau.hatangso.agency.scan.VirusScan;

/**
 * A file as the API shows it.
 *
 * @param size in bytes
 * @param sha256 of its content, in hexadecimal
 * @param scan NOT_SCANNED while no virus scanner has seen it
 */
record AttachmentView(UUID id, String name, String mediaType, long size, String sha256, VirusScan scan) {}
