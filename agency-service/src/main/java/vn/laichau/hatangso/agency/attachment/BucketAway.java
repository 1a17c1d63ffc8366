package vn.laichau.hatangso.agency.attachment;

import java.io.IOException;

/** The bucket does not answer, or does not do what it is asked. */
final class BucketAway extends IOException {

    BucketAway(String message) {
        super(message);
    }

    BucketAway(Throwable cause) {
        super("The bucket of files: " + cause.getMessage(), cause);
    }
}
