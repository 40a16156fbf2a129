package fr.etabli.map;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Reads vector tiles by the letter of the specification (Mapbox Vector Tile 2.1), from the bytes up: it shares nothing with
 * what writes them, and takes nothing that the specification forbids.
 */
record TileReader(Map<String, List<Feature>> layers) {

    /** @param rings of polygons, closed; for a point one with a single corner */
    record Feature(int type, Map<String, Object> properties, List<long[][]> rings) {

        long count() {
            return (Long) Objects.requireNonNull(properties.get("count"));
        }
    }

    static TileReader read(byte[] tile) {
        Map<String, List<Feature>> layers = new LinkedHashMap<>();
        Fields fields = new Fields(ByteBuffer.wrap(tile));
        while (fields.next()) {
            require(fields.number == 3, "a tile holds layers alone");
            layer(fields.bytes(), layers);
        }
        return new TileReader(layers);
    }

    List<Feature> layer(String name) {
        return layers.getOrDefault(name, List.of());
    }

    private static void layer(ByteBuffer bytes, Map<String, List<Feature>> layers) {
        String name = "";
        long version = 0;
        long extent = 0;
        List<ByteBuffer> features = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        Fields fields = new Fields(bytes);
        while (fields.next()) {
            switch (fields.number) {
                case 1 -> name = fields.text();
                case 2 -> features.add(fields.bytes());
                case 3 -> keys.add(fields.text());
                case 4 -> values.add(value(fields.bytes()));
                case 5 -> extent = fields.varint();
                case 15 -> version = fields.varint();
                default -> throw new IllegalArgumentException("field " + fields.number + " in a layer");
            }
        }
        require(version == 2 && extent == 4096, "version 2 and extent 4096");
        require(!features.isEmpty(), "a layer has features");
        require(
                layers.put(
                                name,
                                features.stream()
                                        .map(one -> feature(one, keys, values))
                                        .toList())
                        == null,
                "a name once");
    }

    private static Object value(ByteBuffer bytes) {
        Fields fields = new Fields(bytes);
        require(fields.next(), "a value has a type");
        return switch (fields.number) {
            case 1 -> fields.text();
            case 4, 5 -> fields.varint();
            case 6 -> zigzag(fields.varint());
            default -> throw new IllegalArgumentException("a value of type " + fields.number);
        };
    }

    private static Feature feature(ByteBuffer bytes, List<String> keys, List<Object> values) {
        List<Long> tags = List.of();
        List<Long> geometry = List.of();
        int type = 0;
        Fields fields = new Fields(bytes);
        while (fields.next()) {
            switch (fields.number) {
                case 2 -> tags = packed(fields.bytes());
                case 3 -> type = (int) fields.varint();
                case 4 -> geometry = packed(fields.bytes());
                default -> throw new IllegalArgumentException("field " + fields.number + " in a feature");
            }
        }
        Map<String, Object> properties = new LinkedHashMap<>();
        for (int tag = 0; tag < tags.size(); tag += 2) {
            Object before = properties.put(
                    keys.get(tags.get(tag).intValue()),
                    values.get(tags.get(tag + 1).intValue()));
            require(before == null, "a key once");
        }
        return new Feature(type, properties, rings(type, geometry));
    }

    private static List<long[][]> rings(int type, List<Long> geometry) {
        List<long[][]> rings = new ArrayList<>();
        List<long[]> ring = new ArrayList<>();
        long x = 0;
        long y = 0;
        for (int at = 0; at < geometry.size(); ) {
            int command = (int) (geometry.get(at) & 7);
            long times = geometry.get(at++) >>> 3;
            require(times > 0, "a command counts");
            if (command == 7) {
                require(type == 3 && times == 1 && ring.size() > 2, "a ring of three corners at least is closed");
                ring.add(ring.get(0));
                rings.add(ring.toArray(long[][]::new));
                ring = new ArrayList<>();
                continue;
            }
            require(command == 1 ? ring.isEmpty() && times == 1 : command == 2 && !ring.isEmpty(), "in this order");
            for (long time = 0; time < times; time++) {
                long right = zigzag(geometry.get(at++));
                long down = zigzag(geometry.get(at++));
                require(command == 1 || right != 0 || down != 0, "a line leads somewhere");
                x += right;
                y += down;
                ring.add(new long[] {x, y});
            }
        }
        require(type == 3 ? ring.isEmpty() && !rings.isEmpty() : type == 1 && ring.size() == 1, "a whole geometry");
        if (type == 1) {
            rings.add(ring.toArray(long[][]::new));
        }
        return rings;
    }

    private static List<Long> packed(ByteBuffer bytes) {
        List<Long> numbers = new ArrayList<>();
        while (bytes.hasRemaining()) {
            numbers.add(Fields.varint(bytes));
        }
        return numbers;
    }

    private static long zigzag(long number) {
        return (number >>> 1) ^ -(number & 1);
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException("Not so: " + what);
        }
    }

    /** The fields of a message in the format of protocol buffers. */
    private static final class Fields {

        private final ByteBuffer bytes;
        private int number;

        Fields(ByteBuffer bytes) {
            this.bytes = bytes.slice().order(ByteOrder.LITTLE_ENDIAN);
        }

        boolean next() {
            if (!bytes.hasRemaining()) {
                return false;
            }
            number = (int) (varint(bytes) >>> 3);
            return true;
        }

        long varint() {
            return varint(bytes);
        }

        ByteBuffer bytes() {
            int length = (int) varint(bytes);
            ByteBuffer part = bytes.slice(bytes.position(), length);
            bytes.position(bytes.position() + length);
            return part;
        }

        String text() {
            return StandardCharsets.UTF_8.decode(bytes()).toString();
        }

        static long varint(ByteBuffer bytes) {
            long number = 0;
            for (int shift = 0; ; shift += 7) {
                byte part = bytes.get();
                number |= (long) (part & 0x7f) << shift;
                if (part >= 0) {
                    return number;
                }
            }
        }
    }
}
