package fr.etabli.search;

import java.util.List;

/** What schools can be counted by beside a list of them. */
public enum Facet {
    REGIONS("region"),
    DEPARTMENTS("department"),
    SECTORS("sectors"),
    TRADES("trades"),
    QUALIFICATION_TYPES("qualificationTypes"),
    STATUSES("status");

    private final String field;

    Facet(String field) {
        this.field = field;
    }

    /** The field of the index; the condition on the facet's values bears the same name. */
    String field() {
        return field;
    }

    /** The values that a filter asks for. */
    List<String> selected(SchoolFilter filter) {
        return switch (this) {
            case REGIONS -> filter.regions();
            case DEPARTMENTS -> filter.departments();
            case SECTORS -> filter.sectors();
            case TRADES -> filter.trades();
            case QUALIFICATION_TYPES -> names(filter.qualificationTypes());
            case STATUSES -> names(filter.statuses());
        };
    }

    private static List<String> names(List<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).toList();
    }
}
