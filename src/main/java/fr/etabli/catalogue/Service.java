package fr.etabli.catalogue;

import java.util.List;

/**
 * A way to ask for the data other than as files.
 *
 * @param endpoint    the path at which it answers
 * @param description the path at which it describes itself
 * @param standard    what it keeps to
 * @param slugs       the datasets that it can be asked for; all where empty
 */
record Service(
        String name,
        Text title,
        Text says,
        String endpoint,
        String description,
        Standard standard,
        List<String> slugs) {

    /** A specification, by its address. */
    record Standard(String address, String title) {}

    static final Service GRAPHQL = new Service(
            "graphql",
            new Text("API GraphQL d'Établi", "Établi's GraphQL API"),
            new Text(
                    "Interroge écoles, formations, métiers, régions et chiffres en une seule requête.",
                    "Asks for schools, programmes, trades, regions and figures in one request."),
            "/graphql",
            "/graphql/schema.graphqls",
            new Standard("https://spec.graphql.org/", "GraphQL"),
            List.of());

    static final Service FEATURES = new Service(
            "ogc-api-features",
            new Text("OGC API Features d'Établi", "Établi's OGC API Features"),
            new Text(
                    "Donne les écoles, régions et départements comme objets géographiques.",
                    "Gives schools, regions and departments as geographic features."),
            "/ogc/",
            "/ogc/api",
            new Standard("http://www.opengis.net/spec/ogcapi-features-1/1.0", "OGC API – Features – Part 1: Core"),
            List.of("schools", "regions", "departments"));

    String identifier() {
        return "etabli-" + name;
    }

    boolean serves(Described dataset) {
        return slugs.isEmpty() || slugs.contains(dataset.slug());
    }
}
