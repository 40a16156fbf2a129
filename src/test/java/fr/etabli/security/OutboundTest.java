package fr.etabli.security;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * The hub calls nobody: Elasticsearch, and a store for publications where the settings name one, and their addresses come from
 * settings alone. What cannot call cannot be made to.
 */
class OutboundTest {

    /** Everything in the Java library, and in what we use, by which a program reaches another machine or looks up its name. */
    private static final DescribedPredicate<JavaClass> WAYS_OUT = DescribedPredicate.describe(
            "open connections",
            type -> type.getPackageName().startsWith("java.net.http")
                    || Set.of(
                                    "java.net.Socket",
                                    "java.net.DatagramSocket",
                                    "java.net.URL",
                                    "java.net.URLConnection",
                                    "java.net.HttpURLConnection",
                                    "java.nio.channels.SocketChannel",
                                    "java.nio.channels.AsynchronousSocketChannel",
                                    "java.nio.channels.DatagramChannel",
                                    "javax.net.SocketFactory",
                                    "javax.net.ssl.SSLSocketFactory")
                            .contains(type.getName())
                    || type.getPackageName().startsWith("org.apache.http")
                    || type.getPackageName().startsWith("org.elasticsearch.client")
                    || type.getPackageName().startsWith("software.amazon.awssdk")
                    || type.getPackageName().startsWith("org.springframework.web.client")
                    || type.getPackageName().startsWith("javax.naming"));

    private static final JavaClasses HUB = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("fr.etabli");

    @Test
    void onlyTheRoomsOfElasticsearchAndOfTheStoreReachAnotherMachine() {
        noClasses()
                .that()
                .resideOutsideOfPackages("fr.etabli.index..", "fr.etabli.publish..")
                .should()
                .dependOnClassesThat(WAYS_OUT)
                .check(HUB);
    }

    /** The client of the store, and nothing beside it. */
    @Test
    void inTheRoomOfPublicationsItIsTheStoreAlone() {
        noClasses()
                .that()
                .resideInAPackage("fr.etabli.publish..")
                .and()
                .haveNameNotMatching("fr\\.etabli\\.publish\\.Bucket.*")
                .should()
                .dependOnClassesThat(WAYS_OUT)
                .check(HUB);
    }
}
