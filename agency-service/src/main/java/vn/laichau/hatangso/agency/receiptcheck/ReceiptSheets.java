package vn.laichau.hatangso.agency.receiptcheck;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.laichau.hatangso.agency.obligation.Obligation;
import vn.laichau.hatangso.agency.obligation.Obligations;
import vn.laichau.hatangso.agency.organisation.Organisation;
import vn.laichau.hatangso.agency.organisation.Organisations;
import vn.laichau.hatangso.agency.receipt.Punctuality;
import vn.laichau.hatangso.agency.receipt.ReceiptContent;
import vn.laichau.hatangso.agency.receipt.ReceiptView;
import vn.laichau.hatangso.agency.receipt.Receipts;
import vn.laichau.hatangso.chassis.digest.Sha256;
import vn.laichau.hatangso.chassis.text.Text;

/** Puts a receipt into words, with the names of the day on which it arrived. */
@ApplicationScoped
class ReceiptSheets {

    private static final DateTimeFormatter VIETNAMESE =
            DateTimeFormatter.ofPattern("HH 'giờ' mm 'phút' ss,SSS 'giây, ngày' dd 'tháng' MM 'năm' yyyy '(GMT+7)'");
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS xxx");

    /** 80 bits of a hash over the signed form: who does not hold the receipt does not guess it. */
    private static final int CODE_LENGTH = 20;

    private final Receipts receipts;
    private final Organisations organisations;
    private final Obligations obligations;
    private final URI checkPage;

    ReceiptSheets(
            Receipts receipts,
            Organisations organisations,
            Obligations obligations,
            @ConfigProperty(name = "receipt.check-page") URI checkPage) {
        this.receipts = receipts;
        this.organisations = organisations;
        this.obligations = obligations;
        this.checkPage = checkPage;
    }

    /** Read whole, so that whoever draws it holds no connection. */
    @Transactional
    Optional<ReceiptSheet> find(String number) {
        return receipts.findByNumber(number).map(this::of);
    }

    private ReceiptSheet of(ReceiptView receipt) {
        var content = receipt.content();
        return new ReceiptSheet(
                content.number(),
                kind(content),
                organisation(content),
                title(content),
                content.year(),
                content.version(),
                words(content.arrivedAt()),
                content.recordedAt() == null ? null : words(content.recordedAt()),
                content.scanSha256(),
                words(content.punctuality()),
                content.obligationArrivedAt() == null ? null : obligationArrival(content),
                content.sha256(),
                receipt.jws(),
                address(receipt).toString(),
                code(receipt),
                content.arrivedAt().toInstant());
    }

    /** As the obligation was called when it arrived. */
    private Text title(ReceiptContent content) {
        return obligations
                .find(content.obligation())
                .map(code -> obligations.inForce(
                        code, content.year(), content.arrivedAt().toInstant()))
                .map(Obligation::title)
                .orElse(same(content.obligation()));
    }

    /** The page that checks the receipt of that number. */
    @Transactional
    Optional<URI> findAddress(String number) {
        return receipts.findByNumber(number).map(this::address);
    }

    private URI address(ReceiptView receipt) {
        return URI.create(
                "%s?so=%s&ma=%s".formatted(checkPage, receipt.content().number(), code(receipt)));
    }

    /** The short form of the receipt. */
    private static String code(ReceiptView receipt) {
        return Sha256.hex(receipt.jws().getBytes(UTF_8)).substring(0, CODE_LENGTH);
    }

    private Text organisation(ReceiptContent content) {
        return organisations.validOn(content.arrivedAt().toLocalDate()).stream()
                .filter(agency -> agency.code().equals(content.organisation()))
                .map(Organisation::name)
                .findFirst()
                .orElse(same(content.organisation()));
    }

    private static Text same(String code) {
        return Text.of(code, code);
    }

    private static Text kind(ReceiptContent content) {
        if (content.rehearsal() != null) {
            return Text.of("DIỄN TẬP – KHÔNG CÓ GIÁ TRỊ", "Rehearsal – not valid");
        }
        return content.demonstration() == null
                ? null
                : Text.of("DỮ LIỆU MINH HỌA – KHÔNG CÓ GIÁ TRỊ", "Demonstration data – not valid");
    }

    private static Text obligationArrival(ReceiptContent content) {
        var arrived = words(content.obligationArrivedAt());
        var punctuality =
                content.obligationPunctuality() == null ? Text.of("", "") : words(content.obligationPunctuality());
        return Text.of(
                "Lần gửi trước, đến lúc " + arrived.vi() + ". " + punctuality.vi(),
                "An earlier version, arrived at " + arrived.en() + ". " + punctuality.en());
    }

    private static Text words(OffsetDateTime instant) {
        return Text.of(VIETNAMESE.format(instant), ENGLISH.format(instant));
    }

    private static Text words(Punctuality punctuality) {
        if (punctuality == null) {
            return null;
        }
        return switch (punctuality) {
            case ON_TIME -> Text.of("Đúng hạn", "On time");
            case ON_DUE_DAY -> Text.of("Trong ngày đến hạn", "On the due day");
            case LATE -> Text.of("Sau hạn", "Late");
        };
    }
}
