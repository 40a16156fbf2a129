package fr.etabli.catalogue;

/** The same words in both languages; French comes first wherever both are written. */
record Text(String fr, String en) {

    /** Both sentences. */
    Text and(Text more) {
        return new Text(fr + " " + more.fr, en + " " + more.en);
    }

    /** Goes on with what needs no translation. */
    Text then(String more) {
        return new Text(fr + more, en + more);
    }
}
