package vn.laichau.hatangso.agency.media;

/** Where something was published. */
public enum MediaChannel {
    TELEVISION,
    RADIO,
    NEWSPAPER,
    WEBSITE,
    SOCIAL_NETWORK,
    EVENT
}
