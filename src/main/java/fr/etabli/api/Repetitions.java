package fr.etabli.api;

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
import java.util.Map;
import java.util.Set;

/**
 * Counts the fields that a document writes again beside one another, fragments spread: each would be read, checked
 * against its twins and answered once. For documents only whose shape has been found to be within limits.
 */
final class Repetitions {

    private final Map<String, FragmentDefinition> fragments = new HashMap<>();
    private int count;

    private Repetitions() {}

    static int in(Document document) {
        Repetitions repetitions = new Repetitions();
        document.getDefinitionsOfType(FragmentDefinition.class)
                .forEach(fragment -> repetitions.fragments.put(fragment.getName(), fragment));
        document.getDefinitionsOfType(OperationDefinition.class)
                .forEach(operation -> repetitions.visit(operation.getSelectionSet(), "", new HashSet<>()));
        return repetitions.count;
    }

    /** @param on the type that the fields are asked of, where a fragment says so: twins on two types are none */
    private void visit(SelectionSet set, String on, Set<String> beside) {
        for (Selection<?> selection : set.getSelections()) {
            if (selection instanceof Field field) {
                count += beside.add(on + " " + field.getResultKey()) ? 0 : 1;
                if (field.getSelectionSet() != null) {
                    visit(field.getSelectionSet(), "", new HashSet<>());
                }
            } else if (selection instanceof InlineFragment inline) {
                String type = inline.getTypeCondition() == null
                        ? on
                        : inline.getTypeCondition().getName();
                visit(inline.getSelectionSet(), type, beside);
            } else {
                FragmentDefinition fragment = fragments.get(((FragmentSpread) selection).getName());
                if (fragment != null) {
                    visit(
                            fragment.getSelectionSet(),
                            fragment.getTypeCondition().getName(),
                            beside);
                }
            }
        }
    }
}
