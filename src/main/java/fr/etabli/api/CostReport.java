package fr.etabli.api;

import fr.etabli.vocabulary.Work;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * Says at the end of an answer what it cost. The answer itself may come from memory; what it took this time and what the
 * client has left is told anew.
 */
final class CostReport {

    private final long limit;
    private final JsonMapper json;

    CostReport(long limit, JsonMapper json) {
        this.limit = limit;
        this.json = json;
    }

    /**
     * @param answer   a JSON object of at least one member, without extensions
     * @param document what the document costs; 0 where it was refused before that was known
     */
    byte[] addedTo(byte[] answer, long document, HttpServletRequest request) {
        Map<String, Object> cost = cost(document, request);
        if (request.getAttribute(Purse.KEY) instanceof Purse purse) {
            cost.put("left", purse.left());
        }
        return joined(answer, cost);
    }

    /** The same, of an answer that may be kept for others: what this client has left stands in its header alone. */
    byte[] addedForAll(byte[] answer, long document, HttpServletRequest request) {
        return joined(answer, cost(document, request));
    }

    private byte[] joined(byte[] answer, Map<String, Object> cost) {
        byte[] told = json.writeValueAsBytes(Map.of(CostLimit.EXTENSION, cost));
        ByteArrayOutputStream whole = new ByteArrayOutputStream(answer.length + told.length + 20);
        whole.write(answer, 0, answer.length - 1);
        whole.writeBytes(",\"extensions\":".getBytes(StandardCharsets.UTF_8));
        whole.writeBytes(told);
        whole.write('}');
        return whole.toByteArray();
    }

    private Map<String, Object> cost(long document, HttpServletRequest request) {
        Map<String, Object> cost = new LinkedHashMap<>();
        cost.put("document", document);
        cost.put("limit", limit);
        if (request.getAttribute(Gate.WORK) instanceof Work work) {
            cost.put("elasticsearchRequests", work.requests());
            cost.put("milliseconds", work.spent().toMillis());
        }
        return cost;
    }
}
