package fr.etabli.reading;

import fr.etabli.geography.Departments;
import fr.etabli.geography.Places;
import fr.etabli.geography.Regions;
import fr.etabli.school.SchoolCounts;
import fr.etabli.school.SchoolVocabulary;
import fr.etabli.trade.Qualifications;
import fr.etabli.trade.Sectors;
import fr.etabli.trade.Trades;

/** What a lexicon is made from. */
record Sources(
        Trades trades,
        Sectors sectors,
        Qualifications qualifications,
        Regions regions,
        Departments departments,
        Places places,
        SchoolCounts counts,
        SchoolVocabulary vocabulary) {}
