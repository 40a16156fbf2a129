package fr.etabli.api;

import graphql.TrivialDataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodIntrospector;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.SchemaMapping;

/**
 * Calls the methods of controllers that answer a field from what they are given: the source, the generation, a word of an
 * enumeration. Spring binds arguments, restores the thread's context and looks for reactive types at each call, which took
 * nearly a third of the processor time of a page of schools with its hundreds of such fields. All other methods stay with it.
 */
final class PlainFields extends GraphQLTypeVisitorStub {

    private final Map<FieldCoordinates, Plain> plain = new HashMap<>();

    PlainFields(Collection<Object> controllers) {
        controllers.forEach(controller -> MethodIntrospector.selectMethods(controller.getClass(), PlainFields::mapping)
                .forEach((method, mapping) -> {
                    if (isPlain(method)) {
                        plain.put(coordinates(method, mapping), Plain.of(controller, method));
                    }
                }));
    }

    private static @Nullable SchemaMapping mapping(Method method) {
        return AnnotatedElementUtils.findMergedAnnotation(method, SchemaMapping.class);
    }

    private static boolean isPlain(Method method) {
        Parameter[] parameters = method.getParameters();
        return parameters.length > 0
                && isSource(parameters[0])
                && Arrays.stream(parameters).skip(1).allMatch(one -> Given.of(one)
                        .isPresent())
                && !CompletionStage.class.isAssignableFrom(method.getReturnType());
    }

    private static boolean isSource(AnnotatedElement parameter) {
        return parameter.getAnnotations().length == 0;
    }

    private static FieldCoordinates coordinates(Method method, SchemaMapping mapping) {
        return FieldCoordinates.coordinates(
                mapping.typeName().isEmpty() ? method.getParameterTypes()[0].getSimpleName() : mapping.typeName(),
                mapping.field().isEmpty() ? method.getName() : mapping.field());
    }

    @Override
    public TraversalControl visitGraphQLFieldDefinition(
            GraphQLFieldDefinition field, TraverserContext<GraphQLSchemaElement> context) {
        if (context.getParentNode() instanceof GraphQLNamedType type) {
            FieldCoordinates coordinates = FieldCoordinates.coordinates(type.getName(), field.getName());
            Plain method = plain.get(coordinates);
            if (method != null) {
                context.getVarFromParents(GraphQLCodeRegistry.Builder.class).dataFetcher(coordinates, method);
            }
        }
        return TraversalControl.CONTINUE;
    }

    /** What a parameter after the source is given. */
    private interface Given {

        @Nullable
        Object from(DataFetchingEnvironment field);

        static Optional<Given> of(Parameter parameter) {
            String name = parameter.getName();
            Class<?> type = parameter.getType();
            if (parameter.isAnnotationPresent(ContextValue.class)) {
                return Optional.of(field -> field.getGraphQlContext().get(name));
            }
            return parameter.isAnnotationPresent(Argument.class) && type.isEnum()
                    ? Optional.of(field -> word(type, field.getArgument(name)))
                    : Optional.empty();
        }

        private static @Nullable Object word(Class<?> type, @Nullable String word) {
            return Arrays.stream(type.getEnumConstants())
                    .filter(one -> one instanceof Enum<?> known && known.name().equals(word))
                    .findFirst()
                    .orElse(null);
        }
    }

    private record Plain(MethodHandle method, List<Given> given) implements TrivialDataFetcher<Object> {

        static Plain of(Object controller, Method method) {
            List<Given> given = Arrays.stream(method.getParameters())
                    .skip(1)
                    .map(parameter -> Given.of(parameter).orElseThrow())
                    .toList();
            try {
                method.setAccessible(true);
                MethodHandle handle = MethodHandles.lookup().unreflect(method).bindTo(controller);
                return new Plain(
                        handle.asSpreader(Object[].class, 1 + given.size())
                                .asType(MethodType.methodType(Object.class, Object[].class)),
                        given);
            } catch (IllegalAccessException denied) {
                throw new IllegalStateException(method + " cannot be called", denied);
            }
        }

        @Override
        public @Nullable Object get(DataFetchingEnvironment field) throws Exception {
            @Nullable Object[] arguments = new Object[1 + given.size()];
            arguments[0] = field.getSource();
            for (int i = 0; i < given.size(); i++) {
                arguments[i + 1] = given.get(i).from(field);
            }
            try {
                return method.invokeExact(arguments);
            } catch (Exception | Error thrown) {
                throw thrown;
            } catch (Throwable never) {
                throw new IllegalStateException(never);
            }
        }
    }
}
