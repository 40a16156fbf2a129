package fr.etabli.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * A folder of one machine in which one process works at a time, by a lock of its operating system. Whoever holds that lock
 * knows that all who held it before are gone: what one of them left held elsewhere is free.
 *
 * @param id tells it from all other folders of all machines
 */
public record Place(String id) {

    private static final int LENGTH = 36;

    /** @param locked the file that holds the lock; it keeps the id */
    static Place of(FileChannel locked) throws IOException {
        ByteBuffer text = ByteBuffer.allocate(LENGTH);
        while (text.hasRemaining() && locked.read(text, text.position()) > 0) {}
        if (!text.hasRemaining()) {
            return new Place(StandardCharsets.US_ASCII.decode(text.flip()).toString());
        }
        String id = UUID.randomUUID().toString();
        locked.truncate(0).write(StandardCharsets.US_ASCII.encode(id), 0);
        locked.force(true);
        return new Place(id);
    }
}
