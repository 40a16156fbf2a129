package fr.etabli.site;

/** How many schools a region has; {@code unsure} ones are closed or of unknown status. */
record RegionRow(String code, String name, int open, int planned, int unsure) {

    public boolean isEmpty() {
        return open + planned + unsure == 0;
    }
}
