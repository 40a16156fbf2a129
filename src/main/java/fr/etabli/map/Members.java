package fr.etabli.map;

import fr.etabli.index.Documents;
import fr.etabli.index.Kind;
import fr.etabli.index.Manifest;
import fr.etabli.vocabulary.Generation;
import fr.etabli.vocabulary.PublicAddress;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What each feed says of itself beside its features. */
record Members(Documents documents, Credits credits, PublicAddress address) {

    /** @param outlines where outlines that it holds come from */
    Map<String, String> of(Generation generation, @Nullable String outlines) {
        Map<String, String> members = new LinkedHashMap<>();
        members.put("generation", generation.id());
        members.put("date", date(generation).toString());
        members.put("licence", credits.licence());
        members.put("attribution", credits.attribution());
        if (outlines != null) {
            members.put("outlines", outlines);
        }
        return members;
    }

    /** Changes with whatever the settings put into a feed. */
    String hash() {
        return credits.hash(address);
    }

    /** The day on which the generation was loaded. */
    LocalDate date(Generation generation) {
        return documents
                .find(generation, Kind.MANIFEST, Kind.MANIFEST.toString(), Manifest.class)
                .orElseThrow(() -> new IllegalStateException("Generation " + generation + " has no manifest"))
                .loadedAt()
                .atZone(ZoneOffset.UTC)
                .toLocalDate();
    }
}
