package fr.etabli.reading;

import fr.etabli.geography.Departments;
import fr.etabli.geography.Places;
import fr.etabli.geography.Regions;
import fr.etabli.school.SchoolCounts;
import fr.etabli.school.SchoolVocabulary;
import fr.etabli.trade.Qualifications;
import fr.etabli.trade.Sectors;
import fr.etabli.trade.Trades;
import fr.etabli.vocabulary.ServedData;
import fr.etabli.vocabulary.WarmUp;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReadingConfiguration {

    @Bean
    LexiconFiles lexiconFiles() {
        return LexiconFiles.read();
    }

    @Bean
    TradeWords tradeWords(LexiconFiles files) {
        return files::wordsOf;
    }

    @Bean
    Sources lexiconSources(
            Trades trades,
            Sectors sectors,
            Qualifications qualifications,
            Regions regions,
            Departments departments,
            Places places,
            SchoolCounts counts,
            SchoolVocabulary vocabulary) {
        return new Sources(trades, sectors, qualifications, regions, departments, places, counts, vocabulary);
    }

    @Bean
    Lexicons lexicons(Sources sources, LexiconFiles files) {
        return new Lexicons(sources, files);
    }

    @Bean
    TextReader textReader(Lexicons lexicons, Sources sources) {
        return new LexiconTextReader(lexicons, sources);
    }

    @Bean
    @ConditionalOnWebApplication
    WarmUp lexiconWarmUp(Lexicons lexicons, ServedData served) {
        return new WarmUp("lexicon", served, lexicons::of);
    }
}
