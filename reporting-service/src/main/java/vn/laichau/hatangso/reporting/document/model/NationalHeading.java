package vn.laichau.hatangso.reporting.document.model;

import vn.laichau.hatangso.chassis.text.Language;

/** National name and motto, above every official document. */
public final class NationalHeading {

    private NationalHeading() {}

    public static String name(Language language) {
        return language == Language.EN ? "SOCIALIST REPUBLIC OF VIET NAM" : "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
    }

    public static String motto(Language language) {
        return language == Language.EN ? "Independence - Freedom - Happiness" : "Độc lập - Tự do - Hạnh phúc";
    }
}
