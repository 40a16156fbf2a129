package fr.etabli.api;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLDirectiveContainer;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.schema.SchemaTraverser;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds the schema to what the last release of it promised; see {@code docs/schema-policy.md}. */
class SchemaReleaseTest {

    private static final Path RELEASED = Path.of("schema", "released");
    private static final String EXTENSION = ".graphql";

    /** A reason begins with the date since when something is deprecated. */
    private static final String DATED = "(?s)\\d{4}-\\d{2}-\\d{2}: .{5,}";

    private static final String MADE_UP =
            """
            interface Node { id: ID! }
            type Query { a(x: Int, y: Int = 1, z: [String!]): String! b: [String!] u: Union e(i: In, k: Kind = A): Kind n: Node }
            enum Kind { A B }
            union Union = One | Two
            type One implements Node { id: ID! t: Int }
            type Two implements Node { id: ID! w: Int }
            input In { f: Int, g: Int!, h: Int = 3 }
            scalar Unused
            """;

    @Test
    void nothingThatClientsRelyOnHasChangedSinceTheLastRelease() throws IOException {
        String version = System.getProperty("etabli.schema.release");
        if (version != null) {
            Files.writeString(
                    RELEASED.resolve(version + EXTENSION), SchemaText.print(current()), StandardOpenOption.CREATE_NEW);
        }
        assertThat(SchemaChanges.breaking(Files.readString(lastRelease()), sources()))
                .as("What breaks clients of " + lastRelease().getFileName() + "; see docs/schema-policy.md")
                .isEmpty();
    }

    @Test
    void aReleaseIsNoPartOfWhatIsServedAndIsNotShipped() throws IOException {
        String path = "schema/released/" + lastRelease().getFileName();

        assertThat(getClass().getClassLoader().getResource(path)).isNull();
        assertThat(getClass().getClassLoader().getResource("schema/graphql/api.graphqls"))
                .isNotNull();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "a field is removed ; t: Int ;",
                "a type is removed ; = One | Two ; = One",
                "a type that nothing uses is removed ; scalar Unused ;",
                "a type becomes one of another kind ; scalar Unused ; enum Unused { A }",
                "an argument is removed ; (x: Int, ; (",
                "an argument is renamed ; (x: Int, ; (xx: Int,",
                "an input field is removed ; f: Int, ;",
                "an enum value is removed ; A B ; A",
                "a union loses a member ; One | Two ; One",
                "a type leaves an interface ; Two implements Node ; Two",
                "an argument must not be null any more ; x: Int, ; x: Int!,",
                "an input field must not be null any more ; f: Int, ; f: Int!,",
                "there is a new argument that must be given ; x: Int, ; x: Int, q: Int!,",
                "there is a new input field that must be given ; f: Int, ; f: Int, q: Int!,",
                "a field may be null now ; ): String! ; ): String",
                "an element of a list may be null now ; b: [String!] ; b: [String]",
                "a field is of another type ; t: Int ; t: Float",
                "a list becomes a single value ; b: [String!] ; b: String",
                "an argument is of another type ; x: Int ; x: String",
                "an input field is of another type ; f: Int ; f: String",
                "an argument has another default ; y: Int = 1 ; y: Int = 2",
                "an argument has no default any more ; y: Int = 1 ; y: Int",
                "an argument has a default now ; x: Int, ; x: Int = 1,",
                "an argument has another enum value as default ; = A ; = B",
                "an input field has another default ; h: Int = 3 ; h: Int = 4",
                "an input field has no default any more ; h: Int = 3 ; h: Int"
            })
    void aBreachIsCaught(String what, String before, @Nullable String after) {
        assertThat(SchemaChanges.breaking(MADE_UP, changed(before, after))).isNotEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "nothing ; A B ; A B",
                "a new field ; t: Int ; t: Int z: Int!",
                "a new type ; scalar Unused ; scalar Unused type Three { v: Int }",
                "a new enum value ; A B ; A B C",
                "a new member of a union ; One | Two ; One | Two | Query",
                "a new argument ; x: Int, ; x: Int, q: Int,",
                "a new argument with a default ; x: Int, ; x: Int, q: Int! = 2,",
                "a new input field ; f: Int, ; f: Int, q: Int,",
                "a new input field with a default ; f: Int, ; f: Int, q: Int! = 2,",
                "a field that is never null any more ; t: Int ; t: Int!",
                "an input field that may be left out now ; g: Int! ; g: Int",
                "a deprecation ; t: Int ; t: Int @deprecated(reason: \"2026-11-22: use `id`.\")",
                "a description ; type One ; \"One of two.\" type One"
            })
    void whatIsAddedOrPromisedMoreFirmlyBreaksNothing(String what, String before, String after) {
        assertThat(SchemaChanges.breaking(MADE_UP, changed(before, after))).isEmpty();
    }

    @Test
    void whateverIsDeprecatedSaysSinceWhenAndWhatToUseInstead() throws IOException {
        assertThat(undated(sources())).isEmpty();
        assertThat(undated(changed("t: Int", "t: Int @deprecated"))).containsExactly("No longer supported");
        assertThat(undated(changed("A B", "A B @deprecated(reason: \"Use A.\")")))
                .containsExactly("Use A.");
        assertThat(undated(changed("x: Int,", "x: Int @deprecated(reason: \"2026-11-22: use `y`.\"),")))
                .isEmpty();
    }

    private static String changed(String before, @Nullable String after) {
        String changed = MADE_UP.replace(before, after == null ? "" : after);
        assertThat(before.equals(after) || !changed.equals(MADE_UP))
                .as("The change of “" + before + "” changes something")
                .isTrue();
        return changed;
    }

    private static List<String> undated(String text) {
        List<String> undated = new ArrayList<>();
        new SchemaTraverser()
                .depthFirstFullSchema(
                        new GraphQLTypeVisitorStub() {
                            @Override
                            protected TraversalControl visitGraphQLType(
                                    GraphQLSchemaElement element, TraverserContext<GraphQLSchemaElement> context) {
                                if (element instanceof GraphQLDirectiveContainer container
                                        && container.hasAppliedDirective("deprecated")) {
                                    String reason = container
                                            .getAppliedDirective("deprecated")
                                            .getArgument("reason")
                                            .getValue();
                                    if (reason == null || !reason.matches(DATED)) {
                                        undated.add(String.valueOf(reason));
                                    }
                                }
                                return TraversalControl.CONTINUE;
                            }
                        },
                        UnExecutableSchemaGenerator.makeUnExecutableSchema(new SchemaParser().parse(text)));
        return undated;
    }

    private static GraphQLSchema current() throws IOException {
        return UnExecutableSchemaGenerator.makeUnExecutableSchema(new SchemaParser().parse(sources()));
    }

    private static String sources() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("schema", "graphql"))) {
            return files.sorted().map(SchemaReleaseTest::read).collect(Collectors.joining("\n"));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Path lastRelease() throws IOException {
        try (Stream<Path> files = Files.list(RELEASED)) {
            return files.max(Comparator.comparing(SchemaReleaseTest::version)).orElseThrow();
        }
    }

    private static ModuleDescriptor.Version version(Path file) {
        return ModuleDescriptor.Version.parse(String.valueOf(file.getFileName()).replace(EXTENSION, ""));
    }
}
