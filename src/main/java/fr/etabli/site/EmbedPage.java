package fr.etabli.site;

import fr.etabli.vocabulary.Generation;
import fr.etabli.vocabulary.Parameters;
import fr.etabli.vocabulary.ServedData;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** A map with its list, for a frame on somebody else's page. */
@Controller
class EmbedPage {

    static final String PATH = "/embed/map";

    private final ServedData data;
    private final EmbedReader reader;
    private final EmbedMaps maps;

    EmbedPage(ServedData data, EmbedReader reader, EmbedMaps maps) {
        this.data = data;
        this.reader = reader;
        this.maps = maps;
    }

    /** Its language may be a parameter, since it is one line in somebody else's page. */
    static boolean speaksEnglish(String uri, HttpServletRequest request) {
        return uri.equals(PATH) && "en".equals(request.getParameter("lang"));
    }

    @GetMapping({PATH, Here.ENGLISH + PATH})
    String map(HttpServletRequest request, HttpServletResponse response, Model model) {
        Generation generation = data.current();
        EmbedReader.Reading reading = reader.read(generation, Parameters.of(request.getParameterMap()));
        if (reading.faults().isEmpty()) {
            model.addAttribute("map", maps.of(generation, reading.question()));
            return "embed";
        }
        response.setStatus(HttpStatus.BAD_REQUEST.value());
        response.setHeader(HttpHeaders.ETAG, null);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        model.addAttribute("faults", reading.faults());
        model.addAttribute(
                "choices",
                reader.choices(generation).stream()
                        .collect(Collectors.groupingBy(
                                EmbedReader.Choice::parameter, LinkedHashMap::new, Collectors.toList())));
        return "embed-refused";
    }
}
