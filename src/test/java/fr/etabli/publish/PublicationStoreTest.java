package fr.etabli.publish;

import static fr.etabli.testing.Groups.THOROUGH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.etabli.extract.Checksum;
import fr.etabli.index.FolderLock;
import fr.etabli.testing.S3Server;
import fr.etabli.vocabulary.ErrorCode;
import fr.etabli.vocabulary.EtabliException;
import fr.etabli.vocabulary.Generation;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds of every place where publications are kept: a directory and a real store that speaks S3. */
class PublicationStoreTest {

    private static final Version FIRST = Version.of("2026-11-22.1");
    private static final Version SECOND = Version.of("2026-11-22.2");
    private static final Version THIRD = Version.of("2026-11-22.3");

    abstract static class Contract {

        @TempDir
        Path directory;

        /** A store at the same place as all others of the test, seen by a hub with a directory of its own where it can. */
        abstract PublicationStore store(String hub);

        @Test
        void anIssuedPublicationIsThereWithAllItsFilesForEveryHub() throws Exception {
            PublicationStore store = store("one");
            assertThat(store.versions()).isEmpty();
            assertThat(store.latest()).isEmpty();

            Publication publication = written(store, FIRST, "slug\r\nessai\r\n");
            assertThat(store("other").list()).as("not issued").isEmpty();
            store.issue(FIRST);
            store.follow(FIRST);

            for (PublicationStore hub : List.of(store, store("other"))) {
                assertThat(hub.list()).containsExactly(publication);
                assertThat(hub.latest()).contains(publication);
                assertThat(hub.find("2026-11-22.1")).contains(publication);
                assertThat(hub.find("2026-11-22.2")).isEmpty();
                Path file = hub.path(publication, publication.files().get(0));
                assertThat(Files.readString(file)).isEqualTo("slug\r\nessai\r\n");
                try (GZIPInputStream zipped = new GZIPInputStream(Files.newInputStream(Sealing.compressed(file)))) {
                    assertThat(zipped.readAllBytes()).isEqualTo(Files.readAllBytes(file));
                }
            }
        }

        @Test
        void whatWasNotIssuedIsSeenByNobodyAndClearedByTheNextRun() throws Exception {
            PublicationStore store = store("one");
            written(store, FIRST, "1");
            assertThat(store.writing(FIRST)).isDirectory();

            store.clear();

            assertThat(store.writing(FIRST)).doesNotExist();
            assertThat(store("other").list()).isEmpty();
        }

        @Test
        void aVersionThatIsThereIsNeverReplaced() throws Exception {
            PublicationStore one = store("one");
            Publication publication = written(one, FIRST, "1");
            one.issue(FIRST);
            PublicationStore other = store("other");
            written(other, FIRST, "2");

            assertThatThrownBy(() -> other.issue(FIRST)).isInstanceOf(IOException.class);

            for (PublicationStore hub : List.of(one, store("third"))) {
                assertThat(hub.list()).containsExactly(publication);
                assertThat(Files.readString(
                                hub.path(publication, publication.files().get(0))))
                        .isEqualTo("1");
            }
        }

        @Test
        void onlyTheNewestAreKeptAndWhatWasRemovedIsKnownToHaveBeen() throws Exception {
            PublicationStore store = store("one");
            Publication first = written(store, FIRST, "1");
            store.issue(FIRST);
            written(store, SECOND, "2");
            store.issue(SECOND);
            Publication third = written(store, THIRD, "3");
            store.issue(THIRD);
            assertThat(store.versions()).containsExactly(THIRD, SECOND, FIRST);

            store.keepNewest(1);

            for (PublicationStore hub : List.of(store, store("other"))) {
                assertThat(hub.list()).containsExactly(third);
                assertThat(hub.isRemoved("2026-11-22.1")).isTrue();
                assertThat(hub.isRemoved("2026-11-22.3")).isFalse();
                assertThat(hub.isRemoved("2026-11-22.4")).isFalse();
                assertThat(hub.isRemoved("2025-01-01.1")).isFalse();
            }
            assertThatThrownBy(() ->
                            Files.size(store("other").path(first, first.files().get(0))))
                    .isInstanceOf(NoSuchFileException.class);
        }

        @Test
        void aSecondRunOnOneMachineIsRefused() throws Exception {
            try (FolderLock held = store("one").lock()) {
                assertThat(held.lock().isValid()).isTrue();
                assertThatThrownBy(() -> store("one").lock()).isInstanceOf(AlreadyPublishingException.class);
            }
        }

        /** A publication of one file, as a run leaves it for its issue. */
        final Publication written(PublicationStore store, Version version, String text) throws IOException {
            Path folder = Files.createDirectories(store.writing(version));
            Path file = Files.writeString(folder.resolve("essai.csv"), text);
            Sealing.compress(file);
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            Publication publication = new Publication(
                    version.toString(),
                    new Generation("0123456789abcdef"),
                    1,
                    "",
                    Instant.EPOCH,
                    null,
                    List.of(new PublishedFile(
                            "essai.csv", null, null, "text/csv", bytes.length, Checksum.of(bytes), null, true)));
            PublicationJson.write(folder, publication);
            return publication;
        }
    }

    @Nested
    class OnDisk extends Contract {

        @Override
        PublicationStore store(String hub) {
            return new PublicationsOnDisk(new PublicationFolders(directory.resolve("publications")));
        }
    }

    @Tag(THOROUGH)
    @Nested
    class InS3 extends Contract {

        @TempDir
        private static Path logs;

        @SuppressWarnings("NullAway.Init")
        private static S3Server server;

        private String prefix = "";
        private Instant now = Instant.now();

        @BeforeAll
        static void startServer() throws IOException {
            server = S3Server.shared();
        }

        @BeforeEach
        void beginAnew() {
            prefix = UUID.randomUUID().toString();
        }

        @Override
        PublicationStore store(String hub) {
            return new PublicationsInBucket(bucket(), new PublicationFolders(directory.resolve(hub)), () -> now);
        }

        private Bucket bucket() {
            return Bucket.of(new S3Properties(S3Server.BUCKET, prefix, server.address(), "us-east-1", true));
        }

        @Test
        void anUploadThatWasBrokenOffIsSeenByNobodyAndNotClearedSoon() throws Exception {
            Path half = Files.writeString(directory.resolve("half"), "half");
            bucket().upload(FIRST + "/" + UUID.randomUUID() + "/essai.csv", half);
            PublicationStore store = store("one");
            assertThat(store.list()).isEmpty();

            store.clear();
            now = now.plus(Duration.ofDays(2));
            store.clear();

            assertThat(bucket().list(""))
                    .as("somebody may be at it, whatever the clock here says")
                    .hasSize(1);
        }

        @Test
        void whatWasBrokenOffIsClearedADayLaterByTheStoresOwnTimes() {
            Instant broken = Instant.parse("2026-11-22T10:00:00Z");
            List<Bucket.Entry> inTime = List.of(
                    new Bucket.Entry("2026-11-22.1/half/essai.csv", broken),
                    new Bucket.Entry("2026-11-22.1/whole/essai.csv", broken),
                    new Bucket.Entry("versions/2026-11-22.1.json", broken),
                    new Bucket.Entry("latest", broken.plus(Duration.ofDays(1))));
            List<Bucket.Entry> late = new ArrayList<>(inTime);
            late.add(new Bucket.Entry("2026-11-23.1/new/essai.csv", broken.plus(Duration.ofHours(25))));

            assertThat(BrokenOff.among(List.of(), Set.of(), Set.of())).isEmpty();
            assertThat(BrokenOff.among(inTime, Set.of("whole"), Set.of())).isEmpty();
            assertThat(BrokenOff.among(late, Set.of("whole"), Set.of())).containsExactly(inTime.get(0));
            assertThat(BrokenOff.among(inTime, Set.of("whole"), Set.of("2026-11-22.1")))
                    .containsExactly(inTime.get(0));
        }

        @Test
        void anotherHubSeesWhatWasIssuedWithinSeconds() throws Exception {
            PublicationStore reading = store("reading");
            assertThat(reading.list()).isEmpty();
            PublicationStore writing = store("writing");
            written(writing, FIRST, "1");
            writing.issue(FIRST);

            assertThat(reading.list()).as("asked a moment ago").isEmpty();
            now = now.plusSeconds(5);
            assertThat(reading.list()).hasSize(1);
        }

        @Test
        void whatStoodThereBeforeItsAnswerWasHeardIsThisRunsOwn() throws Exception {
            Publication publication = written(store("one"), FIRST, "1");
            Path told = store("one").writing(FIRST).resolve(PublicationJson.NAME);
            BucketListing listing = new BucketListing(bucket(), () -> now);

            assertThat(listing.note(FIRST, told, "a")).isTrue();
            assertThat(listing.note(FIRST, told, "a")).as("sent anew").isTrue();
            assertThat(listing.note(FIRST, told, "b")).isFalse();
            assertThat(listing.seen().runs()).containsExactly("a");
            assertThat(listing.seen().versions())
                    .containsExactly(Map.entry(FIRST, new BucketNotes.Kept(publication, "a")));
        }

        @Test
        void aStoreThatWasNeverReachedIsToldAsSuchAndNoLockIsLeftBehind() throws Exception {
            PublicationStore store = new PublicationsInBucket(
                    Bucket.of(new S3Properties(
                            S3Server.BUCKET, prefix, URI.create("http://127.0.0.1:1"), "us-east-1", true)),
                    new PublicationFolders(directory.resolve("apart")),
                    () -> now);

            for (int time = 0; time < 2; time++) {
                assertThatThrownBy(store::list)
                        .isInstanceOfSatisfying(EtabliException.class, refusal -> assertThat(refusal.code())
                                .isEqualTo(ErrorCode.UNAVAILABLE));
                assertThatThrownBy(store::lock).isInstanceOf(IOException.class);
            }
        }

        @Test
        void whileTheStoreIsAwayWhatWasSeenAndReadIsServedOn() throws Exception {
            S3Server own = S3Server.start(logs.resolve("own.log"));
            PublicationStore store = new PublicationsInBucket(
                    Bucket.of(new S3Properties(S3Server.BUCKET, prefix, own.address(), "us-east-1", true)),
                    new PublicationFolders(directory.resolve("own")),
                    () -> now);
            Publication publication = written(store, FIRST, "1");
            store.issue(FIRST);
            own.stop();
            now = now.plusSeconds(60);

            assertThat(store.list()).containsExactly(publication);
            assertThat(store.path(publication, publication.files().get(0))).hasContent("1");
            written(store, SECOND, "2");
            assertThatThrownBy(() -> store.issue(SECOND)).isInstanceOf(IOException.class);
            assertThat(store.versions()).containsExactly(FIRST);
        }
    }
}
