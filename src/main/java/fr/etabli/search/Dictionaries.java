package fr.etabli.search;

import fr.etabli.geography.Departments;
import fr.etabli.geography.Regions;
import fr.etabli.school.Networks;
import fr.etabli.trade.Qualifications;
import fr.etabli.trade.Sectors;
import fr.etabli.trade.Trades;

/** The small closed kinds, by whose slugs and codes schools are found and counted. */
record Dictionaries(
        Trades trades,
        Sectors sectors,
        Qualifications qualifications,
        Regions regions,
        Departments departments,
        Networks networks) {}
