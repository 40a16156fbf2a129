package fr.etabli.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulasTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "=HYPERLINK(\"http://x\")",
                "+cmd|' /C calc'!A0",
                "-2+3",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "＝1+1",
                "'=already",
                "-",
                "+33 (0)3=1"
            })
    void aTextThatASpreadsheetWouldRunIsDisarmedAndCanBeReadBack(String text) {
        assertThat(Formulas.disarm(text)).isEqualTo("'" + text);
        assertThat(Formulas.original(Formulas.disarm(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+33381485000",
                "+33 3 81 48 50 00",
                "-21.1",
                "",
                "École d'usinage",
                "l'atelier = l'école",
                "'78 tours",
                "– tiret",
                "https://x?a=b"
            })
    void everythingElseIsLeftAsItIs(String text) {
        assertThat(Formulas.disarm(text)).isEqualTo(text);
        assertThat(Formulas.original(text)).isEqualTo(text);
    }
}
