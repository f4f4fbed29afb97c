package vn.quyche.secrecy;

import java.util.Map;
import vn.quyche.kernel.Fact;

/**
 * It was said how far a record is open; from now on the audience of this fact reads of it, and nobody else.
 *
 * @param particulars who said so, of which record, and who reads it from now on
 * @param level the level
 */
public record LevelChanged(Particulars particulars, Level level) implements Fact {

    @Override
    public boolean resetsReaders() {
        return true;
    }

    @Override
    public Map<String, String> details() {
        return Map.of("level", level.name());
    }
}
