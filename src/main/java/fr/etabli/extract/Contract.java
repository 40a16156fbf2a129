package fr.etabli.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is promised of the values of a column beside their type. In a list, pattern and reference hold for each part.
 *
 * @param title      what people call it, in French
 * @param example    as it stands in a CSV file; a path for a page of the hub
 * @param required   whether every row has a value
 * @param unique     whether it identifies the row
 * @param pattern    what a value matches as a whole, in the part of the language that all regular expressions share
 * @param format     {@code uri} or {@code email}, where it is one
 * @param codes      the only values there are; empty where any may stand
 * @param reference  the dataset whose rows it names
 * @param unit       what a number counts or measures
 * @param licence    where it is not that of the rows
 * @param coordinate the field of GraphQL that says the same, such as {@code School.openedOn}
 */
public record Contract(
        String title,
        String example,
        boolean required,
        boolean unique,
        @Nullable String pattern,
        @Nullable String format,
        List<String> codes,
        @Nullable Integer minimum,
        @Nullable Integer maximum,
        @Nullable String reference,
        @Nullable String unit,
        @Nullable Licence licence,
        @Nullable String coordinate) {}
