package fr.etabli.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PagesTest {

    private static final Generation GENERATION = new Generation("00000000000000aa");
    private static final Listing<String> WORDS = new Listing<>(word -> word, word -> word);
    private static final List<String> UNSORTED = List.of("zinc", "Étain", "cuir", "œillet", "bois", "cuivre");

    @Test
    void aPageIsTwentyLongAndAHundredAtMost() {
        assertThat(Page.of(null, null, null, null)).isEqualTo(new Page(20, false, null));
        assertThat(Page.of(null, null, 100, null)).isEqualTo(new Page(100, true, null));
        assertThat(code(() -> Page.of(0, null, null, null))).isEqualTo(ErrorCode.BAD_ARGUMENT);
        assertThat(code(() -> Page.of(null, null, 101, null))).isEqualTo(ErrorCode.BAD_ARGUMENT);
    }

    @Test
    void argumentsThatContradictOneAnotherAreRefused() {
        String cursor = new Cursor(GENERATION, "name", List.of("a", "a")).encode();

        assertThat(code(() -> Page.of(1, null, 1, null))).isEqualTo(ErrorCode.BAD_ARGUMENT);
        assertThat(code(() -> Page.of(null, cursor, null, cursor))).isEqualTo(ErrorCode.BAD_ARGUMENT);
        assertThat(code(() -> Page.of(1, null, null, cursor))).isEqualTo(ErrorCode.BAD_ARGUMENT);
        assertThat(code(() -> Page.of(null, cursor, 1, null))).isEqualTo(ErrorCode.BAD_ARGUMENT);
    }

    @Test
    void aCursorIsReadBackAsItWasWritten() {
        Cursor cursor = new Cursor(GENERATION, "distance", Arrays.<@Nullable Object>asList("é", 12, 1.5, null));

        assertThat(Cursor.decode(cursor.encode())).isEqualTo(cursor);
        assertThat(code(() -> cursor.forOrder("name"))).isEqualTo(ErrorCode.BAD_CURSOR);
    }

    @Test
    void whatIsNoCursorIsRefused() {
        for (String text : List.of("", "abc", "é", encoded("{}"), encoded("[]"), encoded("[\"x\",\"name\",1]"))) {
            assertThat(code(() -> Cursor.decode(text))).as(text).isEqualTo(ErrorCode.BAD_CURSOR);
        }
        assertThat(code(() -> Cursor.decode(encoded("[\"00000000000000aa\",\"name\",[1]]"))))
                .isEqualTo(ErrorCode.BAD_CURSOR);
    }

    @Test
    void aListInMemoryIsInFrenchOrderAndPagedInBothDirections() {
        Slice<Slice.PlainEdge<String>> first = page(Page.of(4, null, null, null));
        Slice<Slice.PlainEdge<String>> rest = page(Page.of(4, first.pageInfo().endCursor(), null, null));
        Slice<Slice.PlainEdge<String>> back =
                page(Page.of(null, null, 3, rest.pageInfo().startCursor()));

        assertThat(first.edges()).extracting(Slice.PlainEdge::node).containsExactly("bois", "cuir", "cuivre", "Étain");
        assertThat(rest.edges()).extracting(Slice.PlainEdge::node).containsExactly("œillet", "zinc");
        assertThat(back.edges()).extracting(Slice.PlainEdge::node).containsExactly("cuir", "cuivre", "Étain");
        assertThat(List.of(first.hasPrevious(), first.hasNext())).containsExactly(false, true);
        assertThat(List.of(rest.hasPrevious(), rest.hasNext())).containsExactly(true, false);
        assertThat(List.of(back.hasPrevious(), back.hasNext())).containsExactly(true, true);
        assertThat(rest.total()).isEqualTo(6);
    }

    @Test
    void aCursorMarksAPlaceEvenWhereItsElementIsNotInTheList() {
        String afterCuir = page(Page.of(2, null, null, null)).pageInfo().endCursor();

        assertThat(WORDS.page(GENERATION, List.of("zinc", "bois"), Page.of(2, afterCuir, null, null))
                        .edges())
                .extracting(Slice.PlainEdge::node)
                .containsExactly("zinc");
    }

    @Test
    void textIsFoldedAsTheIndexFoldsIt() {
        assertThat(Folding.fold("L’Île-d'Œléron (Æ)")).isEqualTo("l ile d oeleron ae");
        assertThat(Folding.words(Folding.fold("  Prêt à  l'emploi "))).containsExactly("pret", "a", "l", "emploi");
    }

    private static Slice<Slice.PlainEdge<String>> page(Page page) {
        return WORDS.page(GENERATION, UNSORTED, page);
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static ErrorCode code(ThrowingCallable call) {
        ErrorCode[] code = new ErrorCode[1];
        assertThatThrownBy(call).isInstanceOfSatisfying(EtabliException.class, refusal -> code[0] = refusal.code());
        return code[0];
    }
}
