package vn.laichau.hatangso.indicator.cache;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.agroal.DataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestResponse;
import org.jdbi.v3.core.Jdbi;
import vn.laichau.hatangso.chassis.http.Page;
import vn.laichau.hatangso.chassis.json.StoredJson;
import vn.laichau.hatangso.indicator.database.OtherConnection;
import vn.laichau.hatangso.indicator.database.RepeatableReadTransaction;
import vn.laichau.hatangso.indicator.replica.ReadReplica;

/**
 * Makes each answer once for each state of what it is made of; who asks for the same meanwhile waits for the one making. States are
 * told apart by the counts of changes that triggers keep for the tables that answers are made of, of figures for each indicator.
 */
@ApplicationScoped
public class AnswerCache {

    private static final String STATE = """
            SELECT sum(version) FROM knowledge_version
            WHERE source <> 'observation' OR ? OR indicator IN (SELECT id FROM indicator WHERE code = ANY (?))
            """;

    private static final long MOST_BYTES = 32L << 20;

    /** What an answer takes besides its bytes, so that many small ones are not more than a few large ones. */
    private static final int BYTES_OF_AN_ENTRY = 1024;

    /** What answers are made of is large. */
    private static final int MOST_PARTS = 64;

    private final RepeatableReadTransaction transaction;
    private final Jdbi jdbi;
    private final javax.sql.DataSource outside;
    private final ReadReplica replica;
    private final OtherConnection other;
    private final ObjectMapper mapper;
    private final Counter keptOnes;
    private final Counter madeOnes;
    private final Cache<Asked, TaggedAnswer> answers = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((Asked asked, TaggedAnswer answer) ->
                    BYTES_OF_AN_ENTRY + answer.bytes().length + answer.packed().length)
            .build();

    private final Cache<Asked, Object> parts =
            Caffeine.newBuilder().maximumSize(MOST_PARTS).build();

    AnswerCache(
            RepeatableReadTransaction transaction,
            Jdbi jdbi,
            @DataSource("state") javax.sql.DataSource outside,
            ReadReplica replica,
            OtherConnection other,
            ObjectMapper mapper,
            MeterRegistry meters) {
        this.transaction = transaction;
        this.jdbi = jdbi;
        this.outside = outside;
        this.replica = replica;
        this.other = other;
        this.mapper = mapper;
        this.keptOnes = counter(meters, "kept");
        this.madeOnes = counter(meters, "made");
    }

    private static Counter counter(MeterRegistry meters, String how) {
        return Counter.builder("answers")
                .description("Answers that were there, and those that were made anew")
                .tag("how", how)
                .register(meters);
    }

    /** @param replica whether one told the state: what it made is given to nobody who asks the primary */
    private record Asked(long state, boolean replica, Object question) {}

    /** @see #get */
    public <T> RestResponse<T> json(Object question, Figures figures, Supplier<T> computing) {
        return get(question, figures, () -> json(computing.get())).response();
    }

    /** A list of what is defined, on one page; who does not ask for its length is not told it. */
    public <T> RestResponse<Page<T>> list(Object question, boolean count, Supplier<List<T>> rows) {
        return json(Arrays.asList(question, count), Figures.NONE, () -> {
            var whole = Page.whole(rows.get());
            return count ? whole : whole.withoutTotal();
        });
    }

    /**
     * @param question everything the answer depends on besides what is known: parameters, the day, whose eyes
     * @param figures follow from the question
     * @param making reads nothing but the database, in one transaction that cannot write
     */
    public TaggedAnswer get(Object question, Figures figures, Supplier<byte[]> making) {
        return once(answers, question, figures, () -> TaggedAnswer.of(making.get()));
    }

    /** The same of an answer that is written each time, such as a page, of which not everybody is told the length. */
    @SuppressWarnings("unchecked")
    public <T> T computed(Object question, Figures figures, Supplier<T> computing) {
        return (T) once(parts, question, figures, computing::get);
    }

    private <T> T once(Cache<Asked, T> kept, Object question, Figures figures, Supplier<T> making) {
        Supplier<T> made = () -> kept.get(held(figures, question), asked -> making.get());
        return replica.read(reading -> {
                    var state = current(reading.connection(), figures);
                    return orMade(kept.getIfPresent(new Asked(state, true, question)), () -> reading.transaction(made));
                })
                .orElseGet(() -> orMade(
                        kept.getIfPresent(new Asked(current(figures), false, question)),
                        () -> QuarkusTransaction.requiringNew().call(() -> {
                            transaction.hold();
                            return made.get();
                        })));
    }

    private <T> T orMade(T there, Supplier<T> made) {
        (there == null ? madeOnes : keptOnes).increment();
        return there == null ? made.get() : there;
    }

    /** What several answers are made of, while one of them is being made. */
    @SuppressWarnings("unchecked")
    public <T> T part(Object question, Figures figures, Supplier<T> computing) {
        return (T) parts.get(held(figures, question), asked -> computing.get());
    }

    /** As resources write it. */
    public byte[] json(Object content) {
        return StoredJson.bytes(mapper, content);
    }

    /** With the state that the transaction sees. */
    private Asked held(Figures figures, Object question) {
        var state = jdbi.withHandle(handle -> handle.createQuery(STATE)
                .bind(0, figures.every())
                .bindArray(1, String.class, figures.indicators())
                .mapTo(Long.class)
                .one());
        return new Asked(state, other.find().isPresent(), question);
    }

    /** The last committed one, whether or not a transaction runs. One query instead of a transaction: most questions were answered before. */
    private long current(Figures figures) {
        try (var connection = outside.getConnection()) {
            return current(connection, figures);
        } catch (SQLException failure) {
            throw unknown(failure);
        }
    }

    private static long current(Connection connection, Figures figures) {
        try (var statement = connection.prepareStatement(STATE)) {
            statement.setBoolean(1, figures.every());
            statement.setArray(
                    2, connection.createArrayOf("text", figures.indicators().toArray()));
            var row = statement.executeQuery();
            row.next();
            return row.getLong(1);
        } catch (SQLException failure) {
            throw unknown(failure);
        }
    }

    private static IllegalStateException unknown(SQLException failure) {
        return new IllegalStateException("the state of the database could not be asked for", failure);
    }
}
