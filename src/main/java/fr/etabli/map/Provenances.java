package fr.etabli.map;

import fr.etabli.geography.AreaOutline;
import fr.etabli.geography.AreaOutlines;
import fr.etabli.geography.Regions;
import fr.etabli.vocabulary.Generation;
import java.util.Objects;
import java.util.Optional;

/** What whoever draws a generation owes to say beside it. */
public final class Provenances {

    private final Members members;
    private final Regions regions;
    private final AreaOutlines outlines;

    Provenances(Members members, Regions regions, AreaOutlines outlines) {
        this.members = members;
        this.regions = regions;
        this.outlines = outlines;
    }

    public Provenance of(Generation generation) {
        return new Provenance(
                members.date(generation),
                members.credits().licence(),
                members.credits().attribution(),
                regions.list(generation).stream()
                        .map(region -> outlines.ofRegion(generation, region.code()))
                        .flatMap(Optional::stream)
                        .map(AreaOutline::credit)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null));
    }
}
