package fr.etabli.reading;

import fr.etabli.geography.Departments;
import fr.etabli.geography.Places;
import fr.etabli.geography.Regions;
import fr.etabli.school.SchoolCounts;
import fr.etabli.school.SchoolVocabulary;
import fr.etabli.trade.Qualifications;
import fr.etabli.trade.Sectors;
import fr.etabli.trade.Trades;
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
    TextReader textReader(
            LexiconFiles files,
            Trades trades,
            Sectors sectors,
            Qualifications qualifications,
            Regions regions,
            Departments departments,
            Places places,
            SchoolCounts counts,
            SchoolVocabulary vocabulary) {
        Sources sources =
                new Sources(trades, sectors, qualifications, regions, departments, places, counts, vocabulary);
        return new LexiconTextReader(new Lexicons(sources, files), sources);
    }
}
