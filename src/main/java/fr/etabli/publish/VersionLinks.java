package fr.etabli.publish;

import java.util.ArrayList;
import java.util.List;

/** How a file of one version leads to those of the others, as {@code Link} headers: RFC 5829. */
final class VersionLinks {

    private static final String ROOT = "/open-data/";

    private VersionLinks() {}

    /** @param all what is kept, the newest first */
    static List<String> of(List<Publication> all, Publication publication, String name) {
        List<String> links = new ArrayList<>();
        if (all.stream().limit(1).anyMatch(newest -> newest.file(name).isPresent())) {
            links.add(link("latest/" + name, "latest-version"));
        }
        all.stream()
                .dropWhile(other -> !other.version().equals(publication.version()))
                .skip(1)
                .limit(1)
                .filter(before -> before.file(name).isPresent())
                .forEach(before -> links.add(link(before.version() + "/" + name, "predecessor-version")));
        links.add(link(FeedController.NAME, "version-history"));
        if (name.equals(ChangesFile.NAME)) {
            links.add(link(publication.version() + "/" + ChangesFile.SCHEMA, "describedby"));
        }
        return links;
    }

    private static String link(String path, String relation) {
        return "<" + ROOT + path + ">; rel=\"" + relation + "\"";
    }
}
