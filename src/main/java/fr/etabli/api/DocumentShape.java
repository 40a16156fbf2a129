package fr.etabli.api;

import fr.etabli.vocabulary.ErrorCode;
import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a document amounts to once each fragment stands where it is spread. Each fragment is measured once: fragments that
 * spread one another twice would otherwise double the work with each of them, for us as for the validation that follows.
 *
 * @param fields     how many fields are written
 * @param depth      how deep fields are nested
 * @param levels     how deep fields and fragments are nested
 * @param aliases    how many fields bear an alias
 * @param directives how many directives are applied
 */
record DocumentShape(long fields, int depth, int levels, long aliases, long directives) {

    private static final DocumentShape NOTHING = new DocumentShape(0, 0, 0, 0, 0);
    private static final long MOST = 1_000_000_000;

    static DocumentShape of(Document document) {
        Measuring measuring = new Measuring(document);
        DocumentShape sum = NOTHING;
        for (FragmentDefinition fragment : document.getDefinitionsOfType(FragmentDefinition.class)) {
            measuring.fragment(fragment);
        }
        for (OperationDefinition operation : document.getDefinitionsOfType(OperationDefinition.class)) {
            sum = sum.and(measuring
                    .selections(operation.getSelectionSet())
                    .and(directives(operation.getDirectives()))
                    .and(measuring.variables(operation)));
        }
        return sum;
    }

    private DocumentShape and(DocumentShape other) {
        return new DocumentShape(
                Math.min(MOST, fields + other.fields),
                Math.max(depth, other.depth),
                Math.max(levels, other.levels),
                Math.min(MOST, aliases + other.aliases),
                Math.min(MOST, directives + other.directives));
    }

    private DocumentShape within(Field field) {
        return new DocumentShape(
                fields + 1, depth + 1, levels + 1, aliases + (field.getAlias() == null ? 0 : 1), directives);
    }

    private DocumentShape withinFragment() {
        return new DocumentShape(fields, depth, levels + 1, aliases, directives);
    }

    private static DocumentShape directives(List<Directive> directives) {
        return new DocumentShape(0, 0, 0, 0, directives.size());
    }

    private static final class Measuring {

        private final Map<String, FragmentDefinition> fragments = new HashMap<>();
        private final Map<String, DocumentShape> known = new HashMap<>();
        private final Set<String> open = new HashSet<>();

        Measuring(Document document) {
            document.getDefinitionsOfType(FragmentDefinition.class)
                    .forEach(fragment -> fragments.put(fragment.getName(), fragment));
        }

        DocumentShape selections(@Nullable SelectionSet set) {
            DocumentShape sum = NOTHING;
            if (set != null) {
                for (Selection<?> selection : set.getSelections()) {
                    sum = sum.and(selection(selection));
                }
            }
            return sum;
        }

        private DocumentShape selection(Selection<?> selection) {
            if (selection instanceof Field field) {
                return selections(field.getSelectionSet())
                        .within(field)
                        .and(DocumentShape.directives(field.getDirectives()));
            }
            if (selection instanceof InlineFragment inline) {
                return selections(inline.getSelectionSet())
                        .withinFragment()
                        .and(DocumentShape.directives(inline.getDirectives()));
            }
            FragmentSpread spread = (FragmentSpread) selection;
            FragmentDefinition fragment = fragments.get(spread.getName());
            return (fragment == null ? NOTHING : fragment(fragment).withinFragment())
                    .and(DocumentShape.directives(spread.getDirectives()));
        }

        DocumentShape fragment(FragmentDefinition fragment) {
            DocumentShape measured = known.get(fragment.getName());
            if (measured != null) {
                return measured;
            }
            if (!open.add(fragment.getName())) {
                throw new CodedError(
                                ErrorCode.INVALID_DOCUMENT,
                                "The fragment `" + fragment.getName()
                                        + "` spreads itself, by itself or through others, and would never end: take one"
                                        + " of the spreads out.",
                                List.of(fragment.getSourceLocation()),
                                null)
                        .asAbort();
            }
            DocumentShape shape =
                    selections(fragment.getSelectionSet()).and(DocumentShape.directives(fragment.getDirectives()));
            known.put(fragment.getName(), shape);
            return shape;
        }

        DocumentShape variables(OperationDefinition operation) {
            return operation.getVariableDefinitions().stream()
                    .map(variable -> DocumentShape.directives(variable.getDirectives()))
                    .reduce(NOTHING, DocumentShape::and);
        }
    }
}
