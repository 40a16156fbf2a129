package fr.etabli.trade;

/** The kinds of diplomas and titles. */
public enum QualificationType {
    CAP("CAP"),
    BEP("BEP"),
    BAC_PRO("Bac pro"),
    BP("Brevet professionnel"),
    BMA("Brevet des métiers d'art"),
    MENTION_COMPLEMENTAIRE("Mention complémentaire"),
    CS("Certificat de spécialisation"),
    CQPM("CQPM"),
    TITRE_PRO("Titre professionnel"),
    OTHER("Autre");

    private final String label;

    QualificationType(String label) {
        this.label = label;
    }

    /** What it is called, in French. */
    public String label() {
        return label;
    }
}
