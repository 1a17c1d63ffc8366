package vn.laichau.hatangso.reporting.document.decree;

import java.time.LocalDate;

/**
 * What stands above the body.
 *
 * @param type kind of document in capitals and its letters in the number, for example BÁO CÁO and BC
 * @param summary what it is about
 * @param addressee whom a report to a higher body is for
 * @param notice shown in a box above everything; null for none
 * @param drafted its year stands in the line of place and date; number, day and month are blank until the records office
 *     enters them
 */
public record Heading(Issuer issuer, Type type, String summary, String addressee, String notice, LocalDate drafted) {

    /** A kind of document: its name and the letters in its number. */
    public record Type(String name, String symbol) {}

    /** How other papers name the document: "số ……/BC-STTTT ngày …… tháng …… năm 2026". */
    public String reference() {
        return "số %s %s".formatted(numberAndSymbol(), date());
    }

    String number() {
        return "Số: " + numberAndSymbol();
    }

    String placeAndDate() {
        return issuer.place() + ", " + date();
    }

    private String numberAndSymbol() {
        return "……/%s-%s".formatted(type.symbol(), issuer.symbol());
    }

    private String date() {
        return "ngày …… tháng …… năm %s".formatted(drafted.getYear());
    }
}
