package fr.etabli.reading;

import fr.etabli.geography.Department;
import fr.etabli.geography.Place;
import fr.etabli.geography.Region;
import fr.etabli.reading.TextPart.Kind;
import fr.etabli.school.SchoolStatus;
import fr.etabli.trade.Qualification;
import fr.etabli.trade.QualificationType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a phrase can mean. */
sealed interface Meaning {

    Kind kind();

    /** What to call it in French when it was said by this phrase; null where there is nothing to call. */
    default @Nullable String label(String phrase) {
        return null;
    }

    /** One or several trades. */
    record Trades(List<TradeReading> trades) implements Meaning {

        /** Whether one of them at least is meant itself and not loosely. */
        boolean isStrict() {
            return trades.stream().anyMatch(trade -> trade.weight() == 1);
        }

        @Override
        public Kind kind() {
            return Kind.TRADE;
        }

        @Override
        public String label(String phrase) {
            return trades.size() == 1 ? trades.get(0).trade().name() : phrase;
        }
    }

    /** A trade that no school teaches, and the nearest that some teach. */
    record Untaught(List<TradeReading> nearest) implements Meaning {

        @Override
        public Kind kind() {
            return Kind.TRADE;
        }
    }

    /**
     * A kind of diploma.
     *
     * @param offered whether an open school is known to prepare for one
     */
    record Type(QualificationType type, boolean offered) implements Meaning {

        @Override
        public Kind kind() {
            return Kind.QUALIFICATION;
        }

        @Override
        public String label(String phrase) {
            return type.label();
        }
    }

    /** A diploma; those of one abbreviation together. */
    record Diploma(Qualification qualification) implements Meaning {

        @Override
        public Kind kind() {
            return Kind.QUALIFICATION;
        }

        @Override
        public String label(String phrase) {
            return qualification.name();
        }
    }

    /** Regions or departments that bear one name. */
    record Area(String label, List<Region> regions, List<Department> departments) implements Meaning {

        @Override
        public Kind kind() {
            return regions.isEmpty() ? Kind.DEPARTMENT : Kind.REGION;
        }

        @Override
        public String label(String phrase) {
            return label;
        }
    }

    /**
     * A commune or arrondissement.
     *
     * @param byBeginning whether the phrase is but the beginning of its name, such as {@code Villefranche}
     * @param schools     whether there is a school in it
     * @param reach       whether there is one within reach of it
     * @param shadowed    whether its name occurs in names of schools that are elsewhere: who types it alone may mean them
     */
    record Commune(Place place, boolean byBeginning, boolean schools, boolean reach, boolean shadowed)
            implements Meaning {

        /** How many people may mean it: of a short name, a quarter of its inhabitants. */
        int population() {
            Integer population = place.population();
            int all = population == null ? 0 : population;
            return byBeginning ? all / 4 : all;
        }

        Commune beginning() {
            return new Commune(place, true, schools, reach, shadowed);
        }

        @Override
        public Kind kind() {
            return Kind.PLACE;
        }

        @Override
        public String label(String phrase) {
            return place.name();
        }
    }

    /** Schools of a status. */
    record Status(SchoolStatus status) implements Meaning {

        @Override
        public Kind kind() {
            return Kind.STATUS;
        }

        @Override
        public String label(String phrase) {
            return status.label();
        }
    }

    /** A school where pupils can board. */
    record Boarding() implements Meaning {

        @Override
        public Kind kind() {
            return Kind.BOARDING;
        }

        @Override
        public String label(String phrase) {
            return "Internat";
        }
    }

    /** A word that names of schools hold. */
    record InName() implements Meaning {

        @Override
        public Kind kind() {
            return Kind.WORD;
        }
    }

    /** A word that descriptions of schools hold. */
    record InDescription() implements Meaning {

        @Override
        public Kind kind() {
            return Kind.WORD;
        }
    }

    /**
     * What says nothing about which school is meant.
     *
     * @param preposition whether it only leads to what follows
     */
    record Nothing(boolean preposition) implements Meaning {

        @Override
        public Kind kind() {
            return Kind.IGNORED;
        }
    }
}
