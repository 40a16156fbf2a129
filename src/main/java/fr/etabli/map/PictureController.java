package fr.etabli.map;

import fr.etabli.vocabulary.EtabliException;
import fr.etabli.vocabulary.Generation;
import fr.etabli.vocabulary.Parameters;
import fr.etabli.vocabulary.RequestId;
import fr.etabli.vocabulary.ServedData;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/** Gives out the network as a picture, to be pasted. */
@RestController
@CrossOrigin(
        methods = {RequestMethod.GET, RequestMethod.HEAD},
        exposedHeaders = {HttpHeaders.ETAG, HttpHeaders.LINK, RequestId.HEADER})
class PictureController {

    /** Pixels along a side: for a screen, and 20 and 30 cm wide in print at 300 to the inch. */
    private static final List<String> SIDES = List.of("1200", "2400", "3600");

    private static final List<String> PNG_PARAMETERS = Stream.concat(
                    PictureQuestion.PARAMETERS.stream(), Stream.of("size"))
            .toList();

    private final ServedData served;
    private final Pictures pictures;
    private final MapAnswer answer;

    PictureController(ServedData served, Pictures pictures, MapAnswer answer) {
        this.served = served;
        this.pictures = pictures;
        this.answer = answer;
    }

    @GetMapping("/map/network.svg")
    void svg(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Parameters given = Parameters.of(request.getParameterMap());
        given.refuseOthersThan(PictureQuestion.PARAMETERS);
        PictureQuestion question = PictureQuestion.read(given);
        Generation generation = served.current();
        pictures.check(generation, question);
        answer.send(request, response, generation, "image/svg+xml", () -> pictures.svg(generation, question));
    }

    @GetMapping("/map/network.png")
    void png(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Parameters given = Parameters.of(request.getParameterMap());
        given.refuseOthersThan(PNG_PARAMETERS);
        PictureQuestion question = PictureQuestion.read(given);
        int side = given.one("size", PictureController::side, "one of " + String.join(", ", SIDES))
                .orElse(Drawing.SIDE);
        Generation generation = served.current();
        pictures.check(generation, question);
        answer.send(request, response, generation, "image/png", () -> pictures.png(generation, question, side));
    }

    private static Optional<Integer> side(String text) {
        return SIDES.contains(text) ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(EtabliException refusal) {
        return MapAnswer.refused(refusal);
    }
}
