package fr.etabli.geography;

import fr.etabli.vocabulary.ErrorCode;
import fr.etabli.vocabulary.EtabliException;
import fr.etabli.vocabulary.Generation;
import java.util.List;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class PlacesController {

    private static final int MOST = 50;

    private final Places places;

    PlacesController(Places places) {
        this.places = places;
    }

    @QueryMapping
    List<Place> places(@Argument String text, @Argument int first, @ContextValue Generation generation) {
        if (first < 1 || first > MOST) {
            throw new EtabliException(
                    ErrorCode.BAD_ARGUMENT, "`first` lies between 1 and " + MOST + ", not at " + first + ".");
        }
        return places.matching(generation, text, first);
    }
}
