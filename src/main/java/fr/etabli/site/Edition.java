package fr.etabli.site;

import fr.etabli.extract.Checksum;
import fr.etabli.extract.ImprintProperties;
import fr.etabli.vocabulary.Build;
import fr.etabli.vocabulary.PublicAddress;
import java.nio.charset.StandardCharsets;

/**
 * What makes pages beside the data that they show: the build, and the settings that stand in them. Two hubs of the same
 * edition say the same of the same data.
 */
record Edition(String id) {

    private static final int HEAD = 8;

    static Edition of(Build build, PublicAddress address, ImprintProperties imprint) {
        String settings = Checksum.of((address + "\n" + imprint).getBytes(StandardCharsets.UTF_8));
        return new Edition(build.id() + "-" + settings.substring(0, HEAD));
    }
}
