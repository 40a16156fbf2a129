package fr.etabli.features;

import fr.etabli.vocabulary.ErrorCode;
import fr.etabli.vocabulary.EtabliException;
import java.util.List;

/**
 * A parameter that asks for the features of which something has a value.
 *
 * @param values all that it can be; empty where it is any text
 */
record Filter(String name, String description, List<String> values) {

    /** @throws EtabliException with {@link ErrorCode#UNKNOWN_VALUE} where there is no such value */
    void check(String value) {
        if (!values.isEmpty() && !values.contains(value)) {
            throw new EtabliException(
                    ErrorCode.UNKNOWN_VALUE,
                    "The parameter `" + name + "` cannot be “" + value + "”. Write one of " + String.join(", ", values)
                            + ".");
        }
    }
}
