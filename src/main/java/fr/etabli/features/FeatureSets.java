package fr.etabli.features;

import fr.etabli.vocabulary.ErrorCode;
import fr.etabli.vocabulary.EtabliException;
import java.util.List;
import java.util.stream.Collectors;

/** The collections, in the order in which they are listed. */
record FeatureSets(List<FeatureSet> all) {

    /** @throws EtabliException with {@link ErrorCode#NOT_FOUND} where there is none of that name */
    FeatureSet get(String id) {
        return all.stream()
                .filter(set -> set.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new EtabliException(
                        ErrorCode.NOT_FOUND,
                        "There is no collection “" + id + "”. There are: "
                                + all.stream().map(FeatureSet::id).collect(Collectors.joining(", ")) + "."));
    }
}
