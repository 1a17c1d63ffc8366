package vn.laichau.hatangso.agency.creation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import vn.laichau.hatangso.chassis.idempotency.StoredAnswer;

/** Answers to requests that created something, in the bytes in which they can be given again. */
@ApplicationScoped
public class CreatedAnswers {

    private static final int CREATED = 201;

    private final ObjectMapper mapper;

    CreatedAnswers(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /**
     * @param view what was created
     * @param location its path; null when it has none of its own
     * @param etag null when it has none
     */
    public StoredAnswer of(Object view, String location, String etag) {
        return new StoredAnswer(CREATED, location, etag, bytes(view));
    }

    /** What a client sent, by which a repetition of it is known. */
    public byte[] bytes(Object content) {
        try {
            return mapper.writeValueAsBytes(content);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
