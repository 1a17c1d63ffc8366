package vn.laichau.hatangso.indicator.cache;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/** Makes each answer once for each state of the database; who asks for the same meanwhile waits for the one making. */
@ApplicationScoped
public class AnswerCache {

    private static final long MOST_BYTES = 32L << 20;

    /** What answers are made of is large. */
    private static final int MOST_PARTS = 32;

    private final DatabaseState state;
    private final ObjectMapper mapper;
    private final Cache<Asked, CachedAnswer> answers = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((Asked asked, CachedAnswer cachedAnswer) -> cachedAnswer.bytes().length)
            .build();

    private final Cache<Asked, Object> parts =
            Caffeine.newBuilder().maximumSize(MOST_PARTS).build();

    AnswerCache(DatabaseState state, ObjectMapper mapper) {
        this.state = state;
        this.mapper = mapper;
    }

    private record Asked(long state, Object question) {}

    /**
     * @param question everything the answer depends on besides what is known: parameters, the day, whose eyes
     * @param making reads nothing but the database, in one transaction that cannot write
     */
    public CachedAnswer get(Object question, Supplier<byte[]> making) {
        // One query instead of a transaction: most questions were answered before.
        var there = answers.getIfPresent(new Asked(state.current(), question));
        return there == null ? make(question, making) : there;
    }

    private CachedAnswer make(Object question, Supplier<byte[]> making) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var held = state.read();
            return answers.get(new Asked(held, question), asked -> CachedAnswer.of(making.get()));
        });
    }

    /** What several answers are made of, while one of them is being made. */
    @SuppressWarnings("unchecked")
    public <T> T part(Object question, Supplier<T> making) {
        return (T) parts.get(new Asked(state.held(), question), asked -> making.get());
    }

    /** As resources write it. */
    public byte[] json(Object content) {
        try {
            return mapper.writeValueAsBytes(content);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
