package fr.etabli.school;

/** What the newest document that speaks of a school says of it. */
public enum SchoolStatus {
    OPEN("Ouverte"),
    PLANNED("En projet"),
    CLOSED("Fermée"),
    UNKNOWN("Situation inconnue");

    private final String label;

    SchoolStatus(String label) {
        this.label = label;
    }

    /** What it is called, in French. */
    public String label() {
        return label;
    }
}
