/**
 * What harvesters read: the DCAT-AP catalogue of the publications, in three syntaxes of RDF.
 *
 * <p>Uses {@code vocabulary}, {@code extract} (what a dataset is, whose it is) and {@code publish} (which versions and files
 * there are). Making and serving files is not here.
 */
@ApplicationModule(allowedDependencies = {"vocabulary", "extract", "publish"})
@NullMarked
package fr.etabli.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
