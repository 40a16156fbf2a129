package fr.etabli.catalogue;

import fr.etabli.publish.Publication;
import fr.etabli.publish.PublishedFile;
import fr.etabli.vocabulary.PublicAddress;

/**
 * What things are called: addresses under the public one, never under that by which somebody asked. What has no document of
 * its own is called after a part of the catalogue, so that who follows the name finds what is said of it.
 */
record Addresses(PublicAddress hub) {

    static final String CATALOGUE = "/open-data/catalog";

    String catalogue() {
        return hub.of(CATALOGUE);
    }

    String part(String name) {
        return catalogue() + "#" + name;
    }

    String distribution(PublishedFile file) {
        return part(file.name().replace('.', '-'));
    }

    String version(Described dataset, Publication publication) {
        return part(dataset.slug() + "-" + publication.version());
    }

    String page(int number) {
        return catalogue() + "?page=" + number;
    }

    String page(int number, Syntax syntax) {
        return catalogue() + "." + syntax.extension() + "?page=" + number;
    }

    /** Where a file lies for ever. */
    String file(Publication publication, PublishedFile file) {
        return hub.of("/open-data/" + publication.version() + "/" + file.name());
    }

    /** Where the newest file of that name lies. */
    String latest(PublishedFile file) {
        return hub.of("/open-data/latest/" + file.name());
    }

    /** The page for people. */
    String site() {
        return hub.of("/open-data/");
    }

    String site(Described dataset) {
        return site() + "#" + dataset.slug();
    }
}
