package vn.quyche.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A log's tree as its tiles tell it (C2SP tlog-tiles), which somebody handed over: worth what a proof made of it proves.
 *
 * @param folder where the tiles lie
 * @param size how many entries the log has
 */
public record TileFolder(Path folder, long size) implements Nodes {

    private static final int HEIGHT = 8;

    @Override
    public Map<Node.Place, Hash> at(Collection<Node.Place> places) {
        var hashes = new HashMap<Node.Place, Hash>();
        places.forEach(place -> hashes.put(place, at(place)));
        return hashes;
    }

    /** Tiles hold every eighth level; what lies between is hashed of the one below, within one tile. */
    private Hash at(Node.Place place) {
        var above = place.level() % HEIGHT;
        var hashes = row(place.level() - above, place.index() << above, 1 << above);
        while (hashes.size() > 1) {
            var next = new ArrayList<Hash>();
            for (var i = 0; i + 1 < hashes.size(); i += 2) {
                next.add(Hash.ofNode(hashes.get(i), hashes.get(i + 1)));
            }
            hashes = next;
        }
        return hashes.get(0);
    }

    @Override
    public List<Hash> row(int level, long first, int count) {
        var tile = first / Tile.FULL;
        var width = Math.min(Tile.FULL, (size >> level) - tile * Tile.FULL);
        var from = (int) (first % Tile.FULL);
        if (level % HEIGHT != 0 || from + count > width) {
            throw new MalformedNote("no such hashes in a log of " + size + " entries");
        }
        try {
            var path = new Tile(level / HEIGHT, tile, (int) width).path();
            var bytes = Files.readAllBytes(folder.resolve(path));
            if (bytes.length != width * Hash.LENGTH) {
                throw new MalformedNote("not a tile of " + width + " hashes: " + path);
            }
            var hashes = new ArrayList<Hash>();
            for (var i = from; i < from + count; i++) {
                hashes.add(new Hash(Arrays.copyOfRange(bytes, i * Hash.LENGTH, (i + 1) * Hash.LENGTH)));
            }
            return hashes;
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
