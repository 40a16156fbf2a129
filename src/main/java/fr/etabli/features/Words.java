package fr.etabli.features;

import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.context.MessageSource;

/**
 * The words of titles and pages, from {@code messages.properties}.
 *
 * @param locale whose words are wanted
 */
record Words(MessageSource messages, Supplier<Locale> locale) {

    String of(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale.get());
    }

    String title(FeatureSet set) {
        return of("ogc." + set.id());
    }

    String description(FeatureSet set) {
        return of("ogc." + set.id() + ".text");
    }

    String label(Property property) {
        return property.sector() == null
                ? of("ogc.property." + property.name())
                : of("ogc.property.sector_count", property.sector());
    }
}
