package fr.etabli.site;

import fr.etabli.geography.Location;
import fr.etabli.geography.LocationPrecision;
import fr.etabli.school.Contact;
import fr.etabli.school.School;
import fr.etabli.school.SchoolStatus;
import fr.etabli.vocabulary.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** An open school and its programmes in the words of schema.org; what is not known is not there. */
final class StructuredSchool {

    private static final String SCHOOL = "ecole";

    private final StructuredPage page;
    private final School school;

    private StructuredSchool(StructuredPage page, School school) {
        this.page = page;
        this.school = school;
    }

    /** Nothing is added of a school that is not open: search engines would offer it to pupils. */
    static void add(StructuredPage page, Here here, School school, String region, List<TaughtPart> taught) {
        if (school.status() != SchoolStatus.OPEN) {
            return;
        }
        StructuredSchool told = new StructuredSchool(page, school);
        told.organisation(here, region);
        for (TaughtPart trade : taught) {
            trade.prepared().forEach(prepared -> told.course(trade, prepared));
        }
    }

    private void organisation(Here here, String region) {
        Contact contact = school.contact();
        String address = here.canonical(Language.FR);
        ObjectNode node = page.add("EducationalOrganization", SCHOOL)
                .put("name", school.name())
                .put("url", contact.website() == null ? address : contact.website())
                .put("mainEntityOfPage", address);
        put(node, "description", school.description());
        put(node, "telephone", contact.phone());
        put(node, "email", contact.email());
        put(
                node,
                "foundingDate",
                school.openedOn() == null ? null : school.openedOn().text());
        ObjectNode postal = node.putObject("address").put("@type", "PostalAddress");
        put(postal, "streetAddress", school.address().street());
        put(postal, "postalCode", school.address().postalCode());
        postal.put("addressLocality", school.address().commune())
                .put("addressRegion", region)
                .put("addressCountry", "FR");
        Location location = school.location();
        if (location != null && location.precision() == LocationPrecision.ADDRESS) {
            node.putObject("geo")
                    .put("@type", "GeoCoordinates")
                    .put("latitude", location.latitude())
                    .put("longitude", location.longitude());
        }
    }

    private void course(TaughtPart trade, TaughtPart.Prepared prepared) {
        QualificationPart qualification = prepared.qualification();
        String trained = trade.name().text();
        String name = qualification == null ? trained : qualification.name().text();
        ObjectNode node = page.add("Course", prepared.key())
                .put("name", name)
                .put(
                        "description",
                        trained + (qualification == null ? "" : " – " + name) + " – " + school.name() + ", "
                                + school.address().commune())
                .put("about", trained);
        node.putObject("provider")
                .put("@type", "EducationalOrganization")
                .put("@id", page.id(SCHOOL))
                .put("name", school.name());
        if (qualification != null) {
            node.putObject("educationalCredentialAwarded")
                    .put("@type", "EducationalOccupationalCredential")
                    .put("name", name)
                    .put("credentialCategory", qualification.type().label());
        }
    }

    private static void put(ObjectNode node, String name, @Nullable String value) {
        if (value != null) {
            node.put(name, value);
        }
    }
}
