package fr.etabli.api;

import fr.etabli.vocabulary.Build;
import fr.etabli.vocabulary.EtabliException;
import fr.etabli.vocabulary.Generation;
import fr.etabli.vocabulary.PublicAddress;
import fr.etabli.vocabulary.ServedData;
import fr.etabli.vocabulary.Supplement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Tells which questions have the same answer. */
final class AnswerKeys {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private final ServedData served;
    private final List<Supplement> supplements;
    private final List<String> hub;

    AnswerKeys(ServedData served, List<Supplement> supplements, Build build, PublicAddress address) {
        this.served = served;
        this.supplements = supplements;
        this.hub = List.of(build.id(), address.of("/"));
    }

    /** Empty while nothing is served: then there is nothing to keep, either. */
    Optional<AnswerKey> of(Question question) {
        try {
            Generation generation = served.current();
            return Optional.of(new AnswerKey(generation, Sha256.hex(text(generation, question))));
        } catch (EtabliException nothingServed) {
            return Optional.empty();
        }
    }

    private byte[] text(Generation generation, Question question) {
        List<@Nullable Object> parts = new ArrayList<>(hub);
        parts.add(generation.id());
        supplements.forEach(supplement -> parts.add(supplement.version()));
        parts.add(question.document());
        parts.add(question.operation());
        parts.add(question.variables());
        try {
            return JSON.writeValueAsBytes(parts);
        } catch (JacksonException halfACharacter) {
            throw Refusal.badRequest("The request holds half a surrogate pair, which no text in UTF-8 can.");
        }
    }
}
