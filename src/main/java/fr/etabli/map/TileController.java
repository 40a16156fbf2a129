package fr.etabli.map;

import fr.etabli.vocabulary.EtabliException;
import fr.etabli.vocabulary.Generation;
import fr.etabli.vocabulary.PublicAddress;
import fr.etabli.vocabulary.RequestId;
import fr.etabli.vocabulary.ServedData;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/** Gives out vector tiles and their description. */
@RestController
@CrossOrigin(
        methods = {RequestMethod.GET, RequestMethod.HEAD},
        exposedHeaders = {HttpHeaders.ETAG, HttpHeaders.LINK, RequestId.HEADER})
class TileController {

    private static final String MVT = "application/vnd.mapbox-vector-tile";

    private final ServedData served;
    private final Atlases atlases;
    private final Tiles tiles;
    private final TileJson description;
    private final MapAnswer answer;

    TileController(
            ServedData served, Atlases atlases, Tiles tiles, Credits credits, PublicAddress address, MapAnswer answer) {
        this.served = served;
        this.atlases = atlases;
        this.tiles = tiles;
        this.description = new TileJson(credits, address);
        this.answer = answer;
    }

    @GetMapping(TileJson.TILES)
    void tile(
            @PathVariable String z,
            @PathVariable String x,
            @PathVariable String y,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        TileAddress address = TileAddress.read(z, x, y);
        Generation generation = served.current();
        answer.send(request, response, generation, MVT, () -> tiles.tile(generation, address));
    }

    @GetMapping("/map/tiles.json")
    void description(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Generation generation = served.current();
        answer.send(request, response, generation, "application/json", () -> description.of(atlases.of(generation)));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(EtabliException refusal) {
        return MapAnswer.refused(refusal);
    }
}
