package fr.etabli.api;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import fr.etabli.vocabulary.ErrorCode;
import fr.etabli.vocabulary.EtabliException;
import fr.etabli.vocabulary.Generation;
import fr.etabli.vocabulary.GlobalId;
import fr.etabli.vocabulary.NodeFinder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@Controller
class NodeController {

    private static final int MOST_IDS = 100;

    private final List<NodeFinder> finders;

    NodeController(List<NodeFinder> finders) {
        this.finders = finders;
    }

    @QueryMapping
    @Nullable
    Object node(@Argument String id, @ContextValue Generation generation) {
        return nodes(List.of(id), generation).get(0);
    }

    @QueryMapping
    List<@Nullable Object> nodes(@Argument List<String> ids, @ContextValue Generation generation) {
        if (ids.size() > MOST_IDS) {
            throw new EtabliException(
                    ErrorCode.BAD_ARGUMENT,
                    "At most " + MOST_IDS + " ids can be asked for at once, not " + ids.size()
                            + ": split them over several requests.");
        }
        Map<String, Object> found = found(ids, generation);
        return ids.stream().<@Nullable Object>map(found::get).toList();
    }

    private Map<String, Object> found(List<String> ids, Generation generation) {
        Map<String, Set<String>> keysByType = ids.stream()
                .map(GlobalId::parse)
                .flatMap(Optional::stream)
                .collect(groupingBy(GlobalId::type, mapping(GlobalId::key, toSet())));
        Map<String, Object> found = new HashMap<>();
        finders.stream().filter(finder -> keysByType.containsKey(finder.type())).forEach(finder -> finder.find(
                        generation, keysByType.getOrDefault(finder.type(), Set.of()))
                .forEach((key, node) -> found.put(new GlobalId(finder.type(), key).toString(), node)));
        return found;
    }
}
