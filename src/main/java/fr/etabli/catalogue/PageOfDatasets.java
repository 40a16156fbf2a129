package fr.etabli.catalogue;

import java.util.List;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.XSD;

/**
 * A page of the catalogue, as Hydra tells of it: in the words that data.gouv.fr reads ({@code PartialCollectionView} and
 * {@code next}) and in those that CKAN reads ({@code PagedCollection}).
 *
 * @param number from 1
 * @param size   how many datasets a page holds
 */
record PageOfDatasets(int number, int size, List<Described> all) {

    int count() {
        return Math.max(1, (all.size() + size - 1) / size);
    }

    boolean exists() {
        return number >= 1 && number <= count();
    }

    List<Described> datasets() {
        return all.stream().skip((number - 1L) * size).limit(size).toList();
    }

    boolean isFirst() {
        return number == 1;
    }

    /**
     * @param syntax in which further pages are named, for a harvester reads all of them in the one it began with; where there
     *               is one page only, nothing depends on it
     */
    void describe(Graph graph, Addresses addresses, Syntax syntax) {
        Graph.Node view = graph.node(addresses.page(number));
        graph.node(addresses.catalogue())
                .a(hydra("Collection"))
                .to(hydra("view"), view.address())
                .typed(hydra("totalItems"), String.valueOf(all.size()), XSD.INTEGER);
        view.a(hydra("PartialCollectionView"))
                .a(hydra("PagedCollection"))
                .typed(hydra("totalItems"), String.valueOf(all.size()), XSD.INTEGER)
                .typed(hydra("itemsPerPage"), String.valueOf(size), XSD.INTEGER);
        link(view, "first", addresses.page(1));
        link(view, "last", addresses.page(count()));
        if (number < count()) {
            link(view, "next", addresses.page(number + 1, syntax));
        }
        if (number > 1) {
            link(view, "previous", addresses.page(number - 1, syntax));
        }
    }

    /** By its name, and by the older one with {@code Page} added. */
    private static void link(Graph.Node view, String name, String address) {
        view.to(hydra(name), address).to(hydra(name + "Page"), address);
    }

    private static IRI hydra(String name) {
        return Values.iri(Terms.HYDRA + name);
    }
}
