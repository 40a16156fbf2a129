package fr.etabli.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graphql.execution.AbortExecutionException;
import graphql.parser.Parser;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DocumentShapeTest {

    @Test
    void fragmentsCountWhereTheyAreSpread() {
        DocumentShape shape =
                shape("query @a { x: a { ...f ... on T @b { c } } ...f } fragment f on T { d { e @c f: g } }");

        assertThat(shape).isEqualTo(new DocumentShape(8, 3, 4, 3, 4));
    }

    @Test
    void fragmentsThatDoubleOneAnotherAreMeasuredInNoTime() {
        String doubling = IntStream.range(0, 200)
                .mapToObj(n -> "fragment f" + n + " on T { a { ...f" + (n + 1) + " ...f" + (n + 1) + " } } ")
                .collect(Collectors.joining("", "{ ...f0 } ", "fragment f200 on T { a }"));

        assertThat(shape(doubling).fields()).isEqualTo(1_000_000_000);
        assertThat(shape(doubling).depth()).isEqualTo(201);
    }

    @Test
    void fragmentsInACircleAreRefused() {
        assertThatThrownBy(() -> shape("{ ...a } fragment a on T { x { ...b } } fragment b on T { y { ...a } }"))
                .isInstanceOf(AbortExecutionException.class);
        assertThatThrownBy(() -> shape("{ x } fragment a on T { ...a }")).isInstanceOf(AbortExecutionException.class);
    }

    @Test
    void onlyTwinsBesideOneAnotherRepeat() {
        assertThat(repetitions("{ a b a c: a { d } c: a { d } }")).isEqualTo(2);
        assertThat(repetitions("{ a { b } c { b } }")).isZero();
        assertThat(repetitions("{ n { ... on A { x } ... on B { x } ...f ...f } } fragment f on C { x y }"))
                .isEqualTo(2);
    }

    private static DocumentShape shape(String document) {
        return DocumentShape.of(Parser.parse(document));
    }

    private static int repetitions(String document) {
        return Repetitions.in(Parser.parse(document));
    }
}
