package vn.laichau.hatangso.agency.attachment;

/**
 * A file that somebody brings.
 *
 * @param organisation from the verified token
 * @param uploadedBy account, for people
 * @param kind as declared
 */
record NewFile(String organisation, String uploadedBy, FileName name, FileKind kind) {}
