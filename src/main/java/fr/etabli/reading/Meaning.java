package fr.etabli.reading;

import fr.etabli.geography.Department;
import fr.etabli.geography.Place;
import fr.etabli.geography.Region;
import fr.etabli.school.SchoolStatus;
import fr.etabli.trade.Qualification;
import fr.etabli.trade.QualificationType;
import java.util.List;

/** What a phrase can mean. */
sealed interface Meaning {

    /** One or several trades. */
    record Trades(List<TradeReading> trades) implements Meaning {

        /** Whether one of them at least is meant itself and not loosely. */
        boolean isStrict() {
            return trades.stream().anyMatch(trade -> trade.weight() == 1);
        }
    }

    /** A trade that no school teaches, and the nearest that some teach. */
    record Untaught(List<TradeReading> nearest) implements Meaning {}

    /**
     * A kind of diploma.
     *
     * @param offered whether an open school is known to prepare for one
     */
    record Type(QualificationType type, boolean offered) implements Meaning {}

    /** A diploma; those of one abbreviation together. */
    record Diploma(Qualification qualification) implements Meaning {}

    /** Regions or departments that bear one name. */
    record Area(String label, List<Region> regions, List<Department> departments) implements Meaning {}

    /**
     * A commune or arrondissement.
     *
     * @param byBeginning whether the phrase is but the beginning of its name, such as {@code Villefranche}
     * @param schools     whether there is a school in it
     * @param shadowed    whether its name occurs in names of schools that are elsewhere: who types it alone may mean them
     */
    record Commune(Place place, boolean byBeginning, boolean schools, boolean shadowed) implements Meaning {

        int population() {
            Integer population = place.population();
            return population == null ? 0 : population;
        }

        Commune beginning() {
            return new Commune(place, true, schools, shadowed);
        }
    }

    /** Schools of a status. */
    record Status(SchoolStatus status) implements Meaning {}

    /** A word that names of schools hold. */
    record InName() implements Meaning {}

    /** A word that descriptions of schools hold. */
    record InDescription() implements Meaning {}

    /**
     * What says nothing about which school is meant.
     *
     * @param preposition whether it only leads to what follows
     */
    record Nothing(boolean preposition) implements Meaning {}
}
