package fr.etabli.extract;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256, which every Java has. */
public final class Checksum {

    private Checksum() {}

    public static MessageDigest begin() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public static String of(byte[] bytes) {
        return text(begin().digest(bytes));
    }

    public static String text(byte[] digest) {
        return HexFormat.of().formatHex(digest);
    }
}
