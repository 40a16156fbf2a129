/** What the tests of several rooms share: one real Elasticsearch for the whole run, and the data at hand loaded into it. */
@NullMarked
package fr.etabli.testing;

import org.jspecify.annotations.NullMarked;
