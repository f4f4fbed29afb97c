package vn.quyche.log;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A piece of the log as it is fetched: up to 256 hashes of one level, or the entries beneath a tile of level 0 (C2SP
 * tlog-tiles).
 *
 * @param level counted in tiles, each eight levels of the tree high; entries have {@link #ENTRIES}
 * @param index which of its level
 * @param width how many hashes or entries; 256 when it is full
 */
public record Tile(int level, long index, int width) {

    public static final int ENTRIES = -1;
    public static final int FULL = 256;

    private static final int HEIGHT = 8;
    private static final int LEVELS = 63;
    private static final Pattern PATH =
            Pattern.compile("(entries|0|[1-9][0-9]?)/((?:x[0-9]{3}/)*)([0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");

    /** Reads {@code 0/x001/234.p/5} or {@code entries/000}; nothing when it is not written exactly so. */
    public static Optional<Tile> at(String path) {
        var said = PATH.matcher(path);
        if (!said.matches() || said.group(2).length() > 25) {
            return Optional.empty();
        }
        var level = said.group(1).equals("entries") ? ENTRIES : Integer.parseInt(said.group(1));
        var index = Long.parseLong(said.group(2).replaceAll("[x/]", "") + said.group(3));
        var width = said.group(4) == null ? FULL : Integer.parseInt(said.group(4));
        var tile = new Tile(level, index, width);
        return level <= LEVELS && width <= FULL && tile.path().equals(path) ? Optional.of(tile) : Optional.empty();
    }

    /** All tiles of a log of that size, the entries last. */
    public static List<Tile> of(long size) {
        var tiles = new ArrayList<Tile>();
        for (var level = 0; size >> (HEIGHT * level) > 0; level++) {
            tiles.addAll(row(level, size >> (HEIGHT * level)));
        }
        tiles.addAll(row(ENTRIES, size));
        return tiles;
    }

    private static List<Tile> row(int level, long count) {
        var row = new ArrayList<Tile>();
        for (var first = 0L; first < count; first += FULL) {
            row.add(new Tile(level, first / FULL, (int) Math.min(FULL, count - first)));
        }
        return row;
    }

    /** Whether a log of that size has it. */
    public boolean isIn(long size) {
        var shift = HEIGHT * Math.max(level, 0);
        var count = shift > LEVELS ? 0 : size >> shift;
        return index <= (count - width) / FULL && index * FULL + width <= count;
    }

    public boolean isOfEntries() {
        return level == ENTRIES;
    }

    /** The first hash or entry in it, counted along its row. */
    public long first() {
        return index * FULL;
    }

    /** Where it is served, beneath {@code /tile/}. */
    public String path() {
        var parts = new ArrayList<String>();
        for (var rest = index; parts.isEmpty() || rest > 0; rest /= 1000) {
            parts.add((parts.isEmpty() ? "%03d" : "x%03d").formatted(rest % 1000));
        }
        Collections.reverse(parts);
        return (isOfEntries() ? "entries" : String.valueOf(level))
                + "/"
                + String.join("/", parts)
                + (width == FULL ? "" : ".p/" + width);
    }

    /** Its hashes one after the other. */
    public byte[] bytes(Nodes nodes) {
        var bytes = new ByteArrayOutputStream(width * Hash.LENGTH);
        nodes.row(level * HEIGHT, first(), width).forEach(hash -> bytes.writeBytes(hash.bytes()));
        return bytes.toByteArray();
    }

    /** Entries one after the other, each behind its length. */
    public static byte[] bundle(List<byte[]> entries) {
        var bytes = new ByteArrayOutputStream();
        for (var entry : entries) {
            if (entry.length > 0xFFFF) {
                throw new IllegalArgumentException("an entry of " + entry.length + " bytes is too long for a bundle");
            }
            bytes.write(entry.length >> Byte.SIZE);
            bytes.write(entry.length);
            bytes.writeBytes(entry);
        }
        return bytes.toByteArray();
    }
}
