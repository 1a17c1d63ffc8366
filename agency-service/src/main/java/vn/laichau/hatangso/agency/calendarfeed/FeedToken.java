package vn.laichau.hatangso.agency.calendarfeed;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Base64;
import java.util.random.RandomGenerator;
import vn.laichau.hatangso.chassis.digest.Sha256;

/** The secret at the end of a feed's address: 256 random bits. Only its hash is kept. */
record FeedToken(String text) {

    private static final int BYTES = 32;

    static FeedToken random(RandomGenerator random) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new FeedToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    byte[] sha256() {
        return Sha256.digest().digest(text.getBytes(US_ASCII));
    }

    /** The secret is no part of what is printed. */
    @Override
    public String toString() {
        return "FeedToken";
    }
}
