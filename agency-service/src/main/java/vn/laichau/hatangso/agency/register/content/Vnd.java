package vn.laichau.hatangso.agency.register.content;

/** Amounts of money in whole VND. */
public final class Vnd {

    /** More than the province spends in ten years: who means it has mistaken the unit. */
    public static final long MOST = 100_000_000_000_000L;

    private Vnd() {}
}
