package vn.laichau.hatangso.chassis.text;

/**
 * A text in both languages of the suite.
 *
 * @param vi Vietnamese, the first language
 * @param en English rendering
 */
public record Text(String vi, String en) {

    public static Text of(String vi, String en) {
        return new Text(vi, en);
    }

    public String in(Language language) {
        return language == Language.EN ? en : vi;
    }
}
