package vn.quyche.obligations.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.DateRange;
import vn.quyche.kernel.VietnamTime;
import vn.quyche.obligations.Obligation;
import vn.quyche.obligations.Obligations;

/** What the reader and the reader's organs owe until the end of next year, as a calendar file (RFC 5545). */
@RestController
class CalendarFeedController {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final Obligations obligations;
    private final ObligationWords words;
    private final Clock clock;

    CalendarFeedController(Obligations obligations, ObligationWords words, Clock clock) {
        this.obligations = obligations;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/obligations/calendar.ics")
    ResponseEntity<byte[]> calendar(Actor me) {
        var today = VietnamTime.today(clock);
        var owed = obligations.within(me, new DateRange(today, today.plusYears(1)), Optional.empty()).stream()
                .filter(Obligation::isOpen)
                .filter(obligation -> me.organs().contains(obligation.owner()))
                .toList();
        var file = new CalendarFile(STAMP.format(clock.instant()));
        owed.forEach(obligation -> obligation
                .due()
                .ifPresent(due ->
                        file.add(uid(obligation), due, words.title(obligation), words.full(obligation.basis()))));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "calendar", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("nghia-vu.ics")
                                .build()
                                .toString())
                .body(file.bytes());
    }

    private static String uid(Obligation obligation) {
        return obligation
                .slot()
                .map(slot -> slot.key().toString())
                .or(() -> obligation.about().map(about -> about.type() + "-" + about.id()))
                .orElseGet(() -> obligation.what() + "-" + obligation.owner() + "-"
                        + obligation.due().map(Object::toString).orElse(""));
    }
}
