package fr.etabli.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderLockTest {

    private static final String FILE = "a.lock";
    private static final int FREE = 0;
    private static final int HELD = 3;

    @TempDir
    private Path folder;

    @Test
    void aSecondTryWithinTheProcessIsRefusedAndLeavesTheFirstItsLock() throws Exception {
        try (FolderLock first = FolderLock.take(folder, FILE).orElseThrow()) {
            assertThat(FolderLock.take(folder, FILE)).isEmpty();
            assertThat(FolderLock.take(folder.resolve("..").resolve(folder.getFileName()), FILE))
                    .as("by another way")
                    .isEmpty();
            assertThat(first.lock().isValid()).isTrue();
            assertThat(triedByAnotherProcess()).isEqualTo(HELD);
        }

        assertThat(triedByAnotherProcess()).isEqualTo(FREE);
        FolderLock.take(folder, FILE).orElseThrow().close();
    }

    private int triedByAnotherProcess() throws IOException, InterruptedException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Other.class.getName(),
                        folder.resolve(FILE).toString())
                .inheritIO()
                .start()
                .waitFor();
    }

    static final class Other {

        private Other() {}

        public static void main(String[] arguments) throws IOException {
            try (FileChannel channel = FileChannel.open(Path.of(arguments[0]), StandardOpenOption.WRITE)) {
                System.exit(channel.tryLock() == null ? HELD : FREE);
            }
        }
    }
}
