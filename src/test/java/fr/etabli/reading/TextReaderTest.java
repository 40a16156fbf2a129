package fr.etabli.reading;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etabli.testing.HubTest;
import fr.etabli.vocabulary.ServedData;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@HubTest
class TextReaderTest {

    @Autowired
    private TextReader reader;

    @Autowired
    private ServedData served;

    /** Trades by slug, types by name, places, regions and departments by code; words as they were left. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "soudeur saint nazere; chaudronnerie-soudage 44184",
                "Soudeuse à St-Nazaire !; chaudronnerie-soudage 44184",
                "nazaire saint soudeur; chaudronnerie-soudage [nazaire, saint]",
                "menuiserie bretagne; menuiserie 53",
                "bac pro usinage doubs; usinage BAC_PRO 25",
                "bacpro usinage Doubs; usinage BAC_PRO 25",
                "69 mécanique; mecanique-automobile 69",
                "école besançon; 25056",
                "école de l'Île-de-France; 11",
                "chaudronnerie picardie; chaudronnerie-soudage 02 60 80",
                "mécanicien rhone alpes; mecanique-automobile 01 07 26 38 42 69 73 74",
                "je cherche une formation de menuisier près de Nantes; menuiserie 44109",
                "école pour mon fils de 15 ans; ''",
                "welding school near Lyon; chaudronnerie-soudage 69123",
                "cap cuisine angers; restauration CAP 49007",
                "cip; cap-conducteur-installations-production",
                "lyon 8e; 69388",
                "Lyon 69008; 69388",
                "69008; 69388",
                "laval mayenne; 53130",
                "saint denis 93; 93066",
                "saint denis réunion; 97411",
                "villefranche rhône; 69264",
                "projet usinage bretagne; usinage 53 PLANNED",
                "44606 CEDEX; 44 [CEDEX]",
                "gorge de loup; [gorge de loup]",
                "ha-py; [ha-py]",
                "maçon; ''",
                "soudeur aix; chaudronnerie-soudage 13001",
                "evry; 91228",
                "vienne 38; 38544",
                "usinage vienne; usinage 86",
                "marseille nord; 13055",
                "j'ai un projet de soudure; chaudronnerie-soudage [projet]",
                "usinage centre; usinage [centre]",
                "usinage région centre; usinage 24",
                "usinage anger; usinage 49007",
                "usineur le manns; usinage 72181",
                "école à taille humaine; ''",
                "soudeursaintnazaire; chaudronnerie-soudage 44184",
                "usinage Macon; usinage 71270"
            })
    void wordsActAsWhatTheyName(String text, String meaning) {
        assertThat(meaning(text)).isEqualToIgnoringCase(meaning);
    }

    @ParameterizedTest
    @CsvSource({
        "soudeur saint nazere, soudeur Saint-Nazaire",
        "menuisrie bretagne, menuiserie bretagne",
        "saintnazaire soudure, Saint-Nazaire soudure",
        "clermon feran, Clermont-Ferrand",
        "soudeur Saint-Nazaire,",
        "mecanicien le havre,"
    })
    void aMisspeltTextIsCorrectedAndNoOther(String text, @Nullable String corrected) {
        assertThat(read(text).didYouMean()).isEqualTo(corrected);
    }

    @Test
    void aTradeThatNobodyTeachesLeadsToTheNearest() {
        Interpretation read = read("boulanger lyon");

        assertThat(read.untaught()).containsExactly("boulanger");
        assertThat(read.trades()).extracting("slug").contains("restauration");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "\u0000\u0007\u200b",
                "\"*:(){}[]^~?\\/&& || AND OR NOT +-",
                "😀😀😀",
                "مدرسة لحام",
                "<script>alert(1)</script>",
                "'; DROP TABLE schools; --"
            })
    void whateverIsTypedIsRead(String text) {
        assertThat(read(text).place()).isNull();
    }

    @Test
    void aTextOfAnyLengthIsRead() {
        assertThat(read("soudeur ".repeat(10_000)).trades()).hasSize(1);
        assertThat(read("x".repeat(100_000)).words()).hasSize(1);
    }

    private Interpretation read(String text) {
        return reader.read(served.current(), text);
    }

    private String meaning(String text) {
        Interpretation read = read(text);
        StringBuilder meaning = new StringBuilder();
        if (read.untaught().isEmpty()) {
            read.trades().forEach(trade -> meaning.append(trade.slug()).append(' '));
        }
        read.qualificationTypes().forEach(type -> meaning.append(type).append(' '));
        read.qualifications().forEach(one -> meaning.append(one.slug()).append(' '));
        if (read.place() != null) {
            meaning.append(read.place().code()).append(' ');
        }
        read.regions().forEach(region -> meaning.append(region.code()).append(' '));
        meaning.append(read.departments().stream()
                .map(department -> department.code() + " ")
                .collect(Collectors.joining()));
        read.statuses().forEach(status -> meaning.append(status).append(' '));
        if (!read.words().isEmpty()) {
            meaning.append(read.words());
        }
        return meaning.toString().strip();
    }
}
