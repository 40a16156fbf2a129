package fr.etabli.search;

import fr.etabli.school.SchoolStatus;
import fr.etabli.trade.QualificationType;
import fr.etabli.vocabulary.ErrorCode;
import fr.etabli.vocabulary.EtabliException;
import fr.etabli.vocabulary.Parameters;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A whole selection of schools in its order, apart from any page of it, and how it stands in an address.
 *
 * @param order null: as {@link SchoolRequest} orders
 */
public record SchoolSelection(SchoolFilter filter, Scope scope, @Nullable SchoolOrder order) {

    /** What an address may say of a selection of schools, in the order in which it is written. */
    public static final List<String> PARAMETERS = List.of(
            "text",
            "trade",
            "sector",
            "qualification",
            "qualificationType",
            "region",
            "department",
            "network",
            "status",
            "boarding",
            "near",
            "radiusKm",
            "bbox",
            "ofTrade",
            "ofRegion",
            "order");

    /** The selection of one request. */
    public static SchoolSelection of(SchoolRequest request) {
        return new SchoolSelection(request.filter(), request.scope(), request.order());
    }

    /** @throws EtabliException with {@link ErrorCode#BAD_ARGUMENT} where a parameter has a value that it cannot have */
    public static SchoolSelection read(Parameters given) {
        SchoolFilter filter = new SchoolFilter(
                given.one("text").orElse(null),
                given.all("trade"),
                given.all("sector"),
                given.all("qualification"),
                given.all("qualificationType", QualificationType.class),
                given.all("region"),
                given.all("department"),
                given.all("network"),
                given.all("status", SchoolStatus.class),
                near(given),
                box(given),
                given.truth("boarding").orElse(null));
        Scope scope = new Scope(
                given.one("ofTrade").orElse(null), given.one("ofRegion").orElse(null));
        return new SchoolSelection(
                filter, scope, given.one("order", SchoolOrder.class).orElse(null));
    }

    /** Adds the parameters that {@link #read} makes the same selection of. */
    public Parameters addTo(Parameters parameters) {
        parameters
                .add("text", filter.text())
                .addAll("trade", alone(filter.trades(), scope.trade()))
                .addAll("sector", filter.sectors())
                .addAll("qualification", filter.qualifications())
                .addAll("qualificationType", filter.qualificationTypes())
                .addAll("region", alone(filter.regions(), scope.region()))
                .addAll("department", filter.departments())
                .addAll("network", filter.networks())
                .addAll("status", filter.statuses())
                .add("boarding", filter.boarding());
        SchoolFilter.Near near = filter.near();
        if (near != null) {
            Double latitude = near.latitude();
            Double longitude = near.longitude();
            parameters
                    .add("near", latitude == null || longitude == null ? near.place() : List.of(latitude, longitude))
                    .add("radiusKm", near.radiusKm());
        }
        SchoolFilter.Box box = filter.within();
        if (box != null) {
            parameters.add("bbox", List.of(box.west(), box.south(), box.east(), box.north()));
        }
        return parameters
                .add("ofTrade", filter.trades().isEmpty() ? null : scope.trade())
                .add("ofRegion", filter.regions().isEmpty() ? null : scope.region())
                .add("order", order);
    }

    private static SchoolFilter.@Nullable Near near(Parameters given) {
        Optional<Double> radius =
                given.numbers("radiusKm", 1, "kilometres, such as 50").map(one -> one.get(0));
        Optional<String> where = given.one("near");
        if (where.isEmpty() && radius.isPresent()) {
            throw new EtabliException(
                            ErrorCode.BAD_ARGUMENT,
                            "`radiusKm` says how far from `near`: give `near` a place or `lat,lon`.")
                    .about("radiusKm");
        }
        double radiusKm = radius.orElse(SchoolFilter.Near.DEFAULT_RADIUS_KM);
        return where.map(place -> Parameters.numbersIn(place)
                        .filter(numbers -> numbers.size() == 2)
                        .map(point -> new SchoolFilter.Near(null, point.get(0), point.get(1), radiusKm))
                        .orElseGet(() -> new SchoolFilter.Near(place, null, null, radiusKm)))
                .orElse(null);
    }

    private static SchoolFilter.@Nullable Box box(Parameters given) {
        return given.numbers("bbox", 4, "west,south,east,north in degrees, such as -1.8,46.9,-1.2,47.5")
                .map(box -> new SchoolFilter.Box(box.get(0), box.get(1), box.get(2), box.get(3)))
                .orElse(null);
    }

    /** What a list hangs on, where the filter says nothing of it, is a condition like any other. */
    private static List<String> alone(List<String> conditions, @Nullable String scope) {
        return conditions.isEmpty() && scope != null ? List.of(scope) : conditions;
    }
}
