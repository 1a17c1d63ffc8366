package vn.laichau.hatangso.reporting.format;

import static vn.laichau.hatangso.reporting.format.Quantities.BOND;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import vn.laichau.hatangso.chassis.text.Language;
import vn.laichau.hatangso.chassis.time.VietnamTime;

/** 397,943 and 41.5%; 5 December 2026. */
final class English implements Wording {

    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter SHORT_MONTH = DateTimeFormatter.ofPattern("MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final Pattern QUARTER = Pattern.compile("(\\d{4})-Q([1-4])");

    private static final Map<String, String> COMPARATORS = Map.of(
            "AT_LEAST", "at least ",
            "EXACTLY", "",
            "BELOW", "below ",
            "INCREASE_BY_AT_LEAST", "increase of at least ");

    private static final Map<String, String> UNITS = Map.ofEntries(
            Map.entry("MBIT_PER_SECOND", "Mb/s"),
            Map.entry("GBIT_PER_SECOND", "Gb/s"),
            Map.entry("KM", "km"),
            Map.entry("HOUSEHOLD", "households"),
            Map.entry("PERSON", "people"),
            Map.entry("VILLAGE", "villages"),
            Map.entry("ENTERPRISE", "enterprises"),
            Map.entry("STATION", "stations"),
            Map.entry("SUBSCRIPTION", "subscriptions"),
            Map.entry("CONNECTION", "connections"),
            Map.entry("POINT", "points"),
            Map.entry("VND", "VND"));

    private static final Map<String, String> ONE = Map.of(
            "HOUSEHOLD", "household",
            "PERSON", "person",
            "VILLAGE", "village",
            "ENTERPRISE", "enterprise",
            "STATION", "station",
            "SUBSCRIPTION", "subscription",
            "CONNECTION", "connection",
            "POINT", "point");

    /** Those that the code itself says badly. */
    private static final Map<String, String> STATES = Map.of(
            "MISSING", "not sent",
            "DRAFT", "being written, not sent",
            "ON_DUE_DAY", "on the due day",
            "RETURNED", "returned for completion");

    private static final Map<String, String> VERDICTS = Map.of("STALE", "stale data");

    private static final Map<String, String> THEMES = Map.of(
            "TELECOM", "Telecommunications infrastructure",
            "CLOUD", "Cloud computing infrastructure",
            "IOT", "Internet of Things (IoT) infrastructure",
            "POSTAL", "Postal infrastructure",
            "IT", "Information technology infrastructure",
            "PLATFORM", "Digital platforms");

    @Override
    public Language language() {
        return Language.EN;
    }

    @Override
    public String number(BigDecimal exact) {
        return written(Numbers.shown(exact, null));
    }

    private static String written(BigDecimal shown) {
        return Numbers.written(shown).replace('.', ' ').replace(',', '.').replace(' ', ',');
    }

    @Override
    public String count(int number) {
        return number(BigDecimal.valueOf(number));
    }

    @Override
    public String date(LocalDate date) {
        return LONG.format(date);
    }

    @Override
    public String brief(LocalDate date) {
        return SHORT.format(date);
    }

    @Override
    public String instant(Instant instant) {
        var local = instant.atZone(VietnamTime.ZONE);
        return TIME.format(local) + " on " + LONG.format(local);
    }

    @Override
    public String until(Instant instant) {
        return Dates.ended(instant).map(day -> "the end of " + date(day)).orElseGet(() -> instant(instant));
    }

    @Override
    public String brief(Instant instant) {
        var local = instant.atZone(VietnamTime.ZONE);
        return TIME.format(local) + ", " + SHORT.format(local);
    }

    @Override
    public String period(String period) {
        var quarter = QUARTER.matcher(period);
        if (quarter.matches()) {
            return "quarter %s of %s".formatted(quarter.group(2), quarter.group(1));
        }
        return switch (period.length()) {
            case 10 -> date(LocalDate.parse(period));
            case 7 -> MONTH.format(LocalDate.parse(period + "-01"));
            default -> period;
        };
    }

    @Override
    public String briefPeriod(String period) {
        var quarter = QUARTER.matcher(period);
        if (quarter.matches()) {
            return "Q%s %s".formatted(quarter.group(2), quarter.group(1));
        }
        return switch (period.length()) {
            case 10 -> brief(LocalDate.parse(period));
            case 7 -> SHORT_MONTH.format(LocalDate.parse(period + "-01"));
            default -> period;
        };
    }

    @Override
    public String quantity(BigDecimal value, String unit, BigDecimal goal) {
        return withUnit(Numbers.shown(value, goal), unit);
    }

    private static String withUnit(BigDecimal shown, String unit) {
        if ("PERCENT".equals(unit)) {
            return written(shown) + "%";
        }
        var word = unit == null ? null : UNITS.get(unit);
        return word == null
                ? written(shown)
                : written(shown) + Quantities.before(unit) + (isOne(shown) ? ONE.getOrDefault(unit, word) : word);
    }

    @Override
    public String distance(BigDecimal distance, String unit) {
        var shown = distance.abs().stripTrailingZeros();
        return "PERCENT".equals(unit)
                ? written(shown) + BOND + (isOne(shown) ? "percentage point" : "percentage points")
                : withUnit(shown, unit);
    }

    private static boolean isOne(BigDecimal value) {
        return value.compareTo(BigDecimal.ONE) == 0;
    }

    @Override
    public String target(String comparator, BigDecimal value, String unit) {
        return value == null ? "qualitative" : COMPARATORS.getOrDefault(comparator, "") + quantity(value, unit);
    }

    @Override
    public String verdict(String code) {
        return VERDICTS.getOrDefault(code, inWords(code));
    }

    @Override
    public String theme(String code) {
        return THEMES.getOrDefault(code, inWords(code));
    }

    @Override
    public String state(String code) {
        return STATES.getOrDefault(code, inWords(code));
    }

    @Override
    public String taskState(String code) {
        return inWords(code);
    }

    /** ON_TRACK gives "on track". */
    private static String inWords(String code) {
        return code.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
