package vn.laichau.hatangso.agency.media;

/** Where something was published. */
enum MediaChannel {
    TELEVISION,
    RADIO,
    NEWSPAPER,
    WEBSITE,
    SOCIAL_NETWORK,
    EVENT
}
