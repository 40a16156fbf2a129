package fr.etabli.extract;

/**
 * Terms under which values are given.
 *
 * @param name  its SPDX identifier
 * @param path  where it can be read
 * @param title in French, with what it covers
 */
public record Licence(String name, String path, String title) {

    /** The points of communes, whatever the licence of the rows. */
    public static final Licence GEONAMES = new Licence(
            "CC-BY-4.0",
            "https://creativecommons.org/licenses/by/4.0/",
            "Creative Commons Attribution 4.0 : points de GeoNames (précision COMMUNE ou AREA)");

    /** The rows. */
    public static Licence ofRows(String path) {
        return new Licence("etalab-2.0", path, "Licence Ouverte 2.0");
    }
}
