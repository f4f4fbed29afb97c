package vn.quyche.journal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.quyche.journal.JournalLog;
import vn.quyche.kernel.Actor;
import vn.quyche.log.Tile;

/** The log for tools (C2SP tlog-tiles): the checkpoint changes, a tile never does. */
@RestController
class LogController {

    private static final String TILES = "/log/tile/";
    private static final CacheControl FOR_GOOD =
            CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable();

    private final JournalLog log;

    LogController(JournalLog log) {
        this.log = log;
    }

    @GetMapping(path = "/log/checkpoint", produces = "text/plain;charset=utf-8")
    ResponseEntity<String> checkpoint(Actor me) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(log.checkpoint(me).toString());
    }

    @GetMapping(TILES + "**")
    ResponseEntity<byte[]> tile(HttpServletRequest request, Actor me) {
        return answer(request, me);
    }

    @GetMapping(TILES + "entries/**")
    ResponseEntity<byte[]> entries(HttpServletRequest request, Actor me) {
        return answer(request, me);
    }

    private ResponseEntity<byte[]> answer(HttpServletRequest request, Actor me) {
        var path = request.getRequestURI();
        var tile = path.startsWith(TILES) ? Tile.at(path.substring(TILES.length())) : Optional.<Tile>empty();
        return ResponseEntity.ok()
                .cacheControl(FOR_GOOD)
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(log.tile(tile, me));
    }
}
