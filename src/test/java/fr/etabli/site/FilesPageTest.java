package fr.etabli.site;

import static org.assertj.core.api.Assertions.assertThat;

import fr.etabli.extract.Table;
import fr.etabli.extract.Tables;
import fr.etabli.publish.Publication;
import fr.etabli.publish.PublishedFile;
import fr.etabli.publish.Publisher;
import fr.etabli.testing.HubTest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.HtmlUtils;

@HubTest
class FilesPageTest {

    private static final Pattern LINK = Pattern.compile("<a [^>]*?href=\"(/[^\"]*)\"");
    private static final Pattern ANCHOR = Pattern.compile("<a [^>]*?href=\"#([^\"]*)\"");

    @Autowired
    private Publisher publisher;

    @LocalServerPort
    private int port;

    private String page = "";
    private List<PublishedFile> files = List.of();
    private String version = "";

    @BeforeEach
    void read() {
        Publication publication = publisher.publish().publication();
        files = publication.files();
        version = publication.version();
        page = new Visitor(port).get("/open-data/").body();
    }

    @Test
    void everyDatasetSaysWhatItHoldsColumnByColumn() {
        for (Table<?> table : Tables.ALL) {
            assertThat(page).contains("id=\"" + table.slug() + "\"", html(table.title()), html(table.description()));
            table.columns().forEach(column -> assertThat(page)
                    .contains(
                            "<code>" + column.name() + "</code>",
                            html(column.contract().title()),
                            html(column.description())));
        }
        assertThat(page).contains("href=\"https://creativecommons.org/licenses/by/4.0/\"");
        assertThat(page).doesNotContain("??");
    }

    /** The catalogue has titles and descriptions of datasets in English; whatever else is French is marked so. */
    @Test
    void anEnglishPageSaysWhatItSaysInFrench() {
        String whole = new Visitor(port).get("/en/open-data/").body();
        String english = whole.substring(whole.indexOf("<main"));

        assertThat(english)
                .contains(">Schools of production</h3>", "One row per school, open, planned, closed")
                .contains(">Diplomas and titles</a>", "Columns: Figures")
                .doesNotContain(">Diplômes et titres</h3>", ">Formations</h3>")
                .containsPattern("<p lang=\"fr\">[^<]* publiée le ")
                .doesNotContain("??");
        for (Table<?> table : Tables.ALL) {
            assertThat(english).doesNotContain(html(table.description()));
            table.columns().forEach(column -> assertThat(english)
                    .contains(
                            "lang=\"fr\">" + html(column.contract().title()) + "<",
                            "lang=\"fr\">" + html(column.description()) + "<"));
        }
        assertThat(page.substring(page.indexOf("<main"))).doesNotContain(" lang=\"");
    }

    @Test
    void everyFileOfTheVersionHasItsLinkAndItsChecksum() {
        assertThat(files).isNotEmpty().allSatisfy(file -> {
            assertThat(page).contains("href=\"/open-data/" + version + "/" + file.name() + "\"");
            if (file.format() != null) {
                assertThat(page).contains(file.sha256());
            }
        });
    }

    @Test
    void noLinkIsBroken() {
        List<String> links = found(LINK);
        assertThat(links).contains("/developpeurs", "/open-data/feed.atom", "/open-data/catalog.ttl");
        links.stream().distinct().forEach(link -> {
            HttpResponse<String> answer = new Visitor(port).get(HtmlUtils.htmlUnescape(link));
            assertThat(answer.statusCode()).as(link).isEqualTo(200);
        });
        assertThat(found(ANCHOR)).isNotEmpty().allSatisfy(id -> assertThat(page).contains(" id=\"" + id + "\""));
    }

    @Test
    void theVersionIsCitedAndCheckedWithWhatThePageSays() {
        assertThat(page)
                .contains("version " + version + " publiée le ", "@misc{etabli-" + version)
                .contains("sha256sum --check --ignore-missing SHA256SUMS", "/open-data/" + version + "/SHA256SUMS");
    }

    /** The headings lead from one level to the next, each table has its caption, each label its element. */
    @Test
    void whoHearsThePageFindsTheWay() {
        List<Integer> levels = Pattern.compile("<h([1-6])")
                .matcher(page)
                .results()
                .map(heading -> Integer.valueOf(heading.group(1)))
                .toList();
        assertThat(levels.get(0)).isEqualTo(1);
        for (int i = 1; i < levels.size(); i++) {
            assertThat(levels.get(i) - levels.get(i - 1)).isLessThanOrEqualTo(1);
        }
        assertThat(page.split("<table", -1)).hasSameSizeAs(page.split("<caption", -1));
        List<String> ids = Pattern.compile(" id=\"([^\"]*)\"")
                .matcher(page)
                .results()
                .map(id -> id.group(1))
                .toList();
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(Pattern.compile("aria-labelledby=\"([^\"]*)\"")
                        .matcher(page)
                        .results()
                        .map(id -> id.group(1)))
                .isNotEmpty()
                .isSubsetOf(ids);
    }

    @Test
    void thePageRunsNothing() {
        assertThat(page).doesNotContain("<script defer", "<script src");
    }

    private List<String> found(Pattern pattern) {
        return pattern.matcher(page)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    private static String html(String text) {
        return text.replace("&", "&amp;")
                .replace("'", "&#39;")
                .replace("<", "&lt;")
                .replace("\"", "&quot;");
    }
}
