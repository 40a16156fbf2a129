@NullMarked
package fr.etabli.ingest;

import org.jspecify.annotations.NullMarked;
