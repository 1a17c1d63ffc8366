package vn.laichau.hatangso.agency.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.laichau.hatangso.agency.AgencyErrorCode;
import vn.laichau.hatangso.agency.AgencyProblem;
import vn.laichau.hatangso.agency.scan.VirusScan;
import vn.laichau.hatangso.chassis.digest.Sha256;
import vn.laichau.hatangso.chassis.problem.CommonErrorCode;
import vn.laichau.hatangso.chassis.problem.CommonProblem;
import vn.laichau.hatangso.chassis.problem.FieldError;
import vn.laichau.hatangso.chassis.transition.Outcome;
import vn.laichau.hatangso.chassis.transition.Outcome.Done;

/** All files; row-level security shows each organisation its own, and those of submissions to who handles them. */
@ApplicationScoped
public class Attachments {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private static final long LARGEST_SUM = 100L << 20;

    private final AttachmentTable table;
    private final DatabaseStore database;
    private final Bucket bucket;
    private final AttachmentSettings settings;
    private final Clock clock;

    Attachments(
            AttachmentTable table, DatabaseStore database, Bucket bucket, AttachmentSettings settings, Clock clock) {
        this.table = table;
        this.database = database;
        this.bucket = bucket;
        this.settings = settings;
        this.clock = clock;
    }

    /** Whether the organisation has room for so many bytes more, beside what it has not sent yet. */
    @Transactional
    boolean hasRoom(String organisation, long size) {
        return table.unsentOf(organisation) + size <= settings.mostUnsent().asLongValue();
    }

    /** With its content, unless that is in the bucket already. */
    @Transactional
    AttachmentView add(Attachment attachment, FileStore.Content content) throws IOException {
        table.persistAndFlush(attachment);
        var file = attachment.stored();
        if (!file.isInBucket()) {
            database.write(file, content);
        }
        return attachment.view();
    }

    /** Keeps a PDF that the service itself brings, for demonstration data. */
    @Transactional(TxType.MANDATORY)
    public UUID keep(String organisation, String account, String name, byte[] pdf) throws IOException {
        var file = new NewFile(organisation, account, new FileName(name), FileKind.PDF);
        var content = new Attachment.Content(pdf.length, Sha256.hex(pdf));
        var attachment = new Attachment(file, content, VirusScan.NOT_SCANNED, clock.instant());
        return add(attachment, () -> new ByteArrayInputStream(pdf)).id();
    }

    @Transactional
    Optional<Attachment> find(UUID id) {
        return table.findByIdOptional(id);
    }

    /** @throws BucketAway where it is in the bucket, and that does not answer */
    InputStream open(Attachment attachment, Supplier<Optional<Attachment>> again) throws IOException {
        return new StoredContent(
                attachment.stored(),
                file -> file.isInBucket() ? bucket : database,
                () -> again.get().map(Attachment::stored));
    }

    /** Of the organisation's own files; what was sent stays. */
    @Transactional
    Outcome<Attachment> remove(UUID id, String organisation) {
        var own = table.of(organisation, List.of(id)).stream().findFirst();
        if (own.isEmpty()) {
            return Outcome.refused(CommonProblem.NOT_FOUND);
        }
        if (table.isSent(own.get())) {
            return Outcome.refused(AgencyProblem.ATTACHMENT_IN_USE);
        }
        table.delete(own.get());
        return new Done<>(own.get());
    }

    /**
     * What is wrong with a list of files that an organisation wants to send.
     *
     * @param ids as they were sent; what is not an id is not ours to tell
     * @param place JSON pointer of the list
     */
    public List<FieldError> faultsOf(String organisation, List<String> ids, String place) {
        var own = own(organisation, ids);
        var faults = new ArrayList<FieldError>();
        for (var i = 0; i < ids.size(); i++) {
            fault(place + "/" + i, ids.get(i), own).ifPresent(faults::add);
        }
        if (own.values().stream().mapToLong(Attachment::size).sum() > LARGEST_SUM) {
            faults.add(AgencyErrorCode.TOO_LARGE.at(place));
        }
        return faults;
    }

    /** What is not spelled as an id names nothing: equal ids are equal texts. */
    private static Optional<UUID> id(String text) {
        return text != null && ID.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }

    private Map<String, Attachment> own(String organisation, List<String> ids) {
        var wanted = ids.stream().map(Attachments::id).flatMap(Optional::stream).toList();
        return wanted.isEmpty()
                ? Map.of()
                : table.of(organisation, wanted).stream()
                        .collect(Collectors.toMap(attachment -> attachment.id().toString(), Function.identity()));
    }

    private static Optional<FieldError> fault(String place, String id, Map<String, Attachment> own) {
        if (id(id).isEmpty()) {
            return Optional.empty();
        }
        if (!own.containsKey(id)) {
            return Optional.of(CommonErrorCode.UNKNOWN_CODE.at(place));
        }
        return own.get(id).isInfected() ? Optional.of(AgencyErrorCode.INFECTED.at(place)) : Optional.empty();
    }

    /**
     * Gives a file to another organisation: a clerk's scan to the one whose paper it is. Belongs to the transaction that
     * records the paper.
     *
     * @return whether the giver had it
     */
    @Transactional(TxType.MANDATORY)
    public boolean handOver(String giver, UUID id, String taker) {
        return table.move(giver, id, taker);
    }

    /** The hash of the organisation's file, in hexadecimal; empty when there is none, or it does harm. */
    @Transactional(TxType.MANDATORY)
    public Optional<String> findSha256(String organisation, UUID id) {
        return table.of(organisation, List.of(id)).stream()
                .filter(attachment -> !attachment.isInfected())
                .map(attachment -> attachment.view().sha256())
                .findFirst();
    }

    /** Of files that can be attached. */
    public static List<String> mediaTypes() {
        return Arrays.stream(FileKind.values()).map(FileKind::mediaType).toList();
    }

    /** The kinds of those of these files that the organisation has, by id. */
    public Map<String, String> mediaTypesOf(String organisation, List<String> ids) {
        return own(organisation, ids).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, file -> file.getValue().view().mediaType()));
    }
}
