package vn.quyche.matters;

import static vn.quyche.kernel.Refusal.refuseIf;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.quyche.files.FileKind;
import vn.quyche.files.Files;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Refusal;
import vn.quyche.kernel.Right;
import vn.quyche.kernel.VietnamTime;

/** The papers of a matter, and the better preparation that differing opinions ask for. */
@Component
class Papers {

    private final MatterRegister register;
    private final MatterRouting routing;
    private final Files files;
    private final Timetable timetable;
    private final MatterFacts telling;
    private final Clock clock;

    Papers(
            MatterRegister register,
            MatterRouting routing,
            Files files,
            Timetable timetable,
            MatterFacts telling,
            Clock clock) {
        this.register = register;
        this.routing = routing;
        this.files = files;
        this.timetable = timetable;
        this.telling = telling;
        this.clock = clock;
    }

    /** Takes a paper; after the deadline of the meeting that will have it, only for a reason. */
    PaperId add(Actor by, MatterId id, Upload upload, String lateReason) {
        var file = files.store(upload.name(), upload.content(), FileKind.PAPERS);
        if (!by.isOffice()) {
            by.mustHave(Right.FILE_MATTER);
        }
        var matter = register.lockFor(by, id);
        mustBeOwnOrOffice(by, matter);
        refuseIf(
                !matter.state().isOpen(),
                "matter.closed-for-papers",
                matter.state().key());
        for (var there : register.papers(id)) {
            refuseIf(there.file().sha256().equals(file.sha256()), "matter.paper-already-there", there.title());
        }
        var name = Prose.tidy(upload.title());
        Prose.refuseIfTooLong("title", name, Prose.LONGEST_TITLE);
        var paper = new Paper(
                PaperId.random(),
                file,
                name.isEmpty() ? file.name() : name,
                by.body(),
                by.name(),
                clock.instant(),
                matter.filing().round(),
                reasonIfLate(id, Prose.tidy(lateReason)));
        register.add(id, paper);
        telling.paperAdded(by, matter, paper);
        return paper.id();
    }

    void bringBack(Actor by, MatterId id, int version, String statement) {
        if (!by.isOffice()) {
            by.mustHave(Right.FILE_MATTER);
        }
        var matter = register.lockFor(by, id);
        mustBeOwnOrOffice(by, matter);
        refuseIf(
                matter.state() != MatterState.PREPARE_AGAIN,
                "matter.not-to-prepare",
                matter.state().key());
        Filings.refuseIfStale(matter, version);
        var words = Prose.tidy(statement);
        Prose.refuseIfTooLong("statement", words, Prose.LONGEST_TEXT);
        var fresh = register.papers(id).stream()
                .filter(paper -> paper.at().isAfter(matter.since()))
                .count();
        if (fresh == 0 && words.isEmpty()) {
            throw Refusal.under(routing.rules().cite("R-22.2-b"), "matter.nothing-prepared");
        }
        if (!words.isEmpty()) {
            register.add(id, new FactEntry(FactEntry.STATEMENT, words, by.name(), "", clock.instant()));
        }
        var ready = matter.in(MatterState.ACCEPTED, clock.instant());
        register.save(ready);
        telling.preparedAgain(by, ready, (int) fresh);
    }

    private String reasonIfLate(MatterId id, String reason) {
        Prose.refuseIfTooLong("lateReason", reason, Prose.LONGEST_TEXT);
        var late = timetable.papersDue(id).filter(due -> due.isPast(VietnamTime.today(clock)));
        if (late.isPresent() && reason.isEmpty()) {
            var due = late.get();
            throw Refusal.under(due.source(), "matter.papers-late", due.days(), due.on())
                    .at("lateReason");
        }
        return late.isPresent() ? reason : "";
    }

    private static void mustBeOwnOrOffice(Actor by, Matter matter) {
        if (!by.isOffice() && !matter.body().equals(by.body())) {
            throw Refusal.forbidden("matter.of-another-body", Optional.empty());
        }
    }
}
