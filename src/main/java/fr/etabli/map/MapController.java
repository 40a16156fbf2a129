package fr.etabli.map;

import fr.etabli.vocabulary.EtabliException;
import fr.etabli.vocabulary.Generation;
import fr.etabli.vocabulary.RequestId;
import fr.etabli.vocabulary.ServedData;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/** Gives out the feeds: the network, the regions and the departments, each as one GeoJSON document. */
@RestController
@CrossOrigin(
        methods = {RequestMethod.GET, RequestMethod.HEAD},
        exposedHeaders = {HttpHeaders.ETAG, HttpHeaders.LINK, RequestId.HEADER})
class MapController {

    static final String GEOJSON = "application/geo+json";

    private final ServedData served;
    private final Atlases atlases;
    private final MapAnswer answer;

    MapController(ServedData served, Atlases atlases, MapAnswer answer) {
        this.served = served;
        this.atlases = atlases;
        this.answer = answer;
    }

    @GetMapping("/map/network.geojson")
    void network(HttpServletRequest request, HttpServletResponse response) throws IOException {
        send(request, response, Atlas::network);
    }

    @GetMapping("/map/regions.geojson")
    void regions(HttpServletRequest request, HttpServletResponse response) throws IOException {
        send(request, response, Atlas::regions);
    }

    @GetMapping("/map/departments.geojson")
    void departments(HttpServletRequest request, HttpServletResponse response) throws IOException {
        send(request, response, Atlas::departments);
    }

    private void send(HttpServletRequest request, HttpServletResponse response, Function<Atlas, Feed> feed)
            throws IOException {
        Generation generation = served.current();
        answer.send(request, response, generation, GEOJSON, () -> feed.apply(atlases.of(generation)));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(EtabliException refusal) {
        return MapAnswer.refused(refusal);
    }
}
