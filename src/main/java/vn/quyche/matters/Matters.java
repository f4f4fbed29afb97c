package vn.quyche.matters;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.quyche.competence.Route;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.RecordRef;

/** The one door to matters: filing, appraisal, the way through the organs, decisions and reports back. */
@Component
public class Matters {

    private final Filings filings;
    private final Papers papers;
    private final Appraisals appraisals;
    private final Judgements judgements;
    private final Placings placings;
    private final Deliberation deliberation;
    private final ReportBacks reportBacks;
    private final Timetable timetable;
    private final MatterRegister register;

    Matters(
            Filings filings,
            Papers papers,
            Appraisals appraisals,
            Judgements judgements,
            Placings placings,
            Deliberation deliberation,
            ReportBacks reportBacks,
            Timetable timetable,
            MatterRegister register) {
        this.filings = filings;
        this.papers = papers;
        this.appraisals = appraisals;
        this.judgements = judgements;
        this.placings = placings;
        this.deliberation = deliberation;
        this.reportBacks = reportBacks;
        this.timetable = timetable;
        this.register = register;
    }

    /** Files a matter: computes its route, draws its number. */
    @Transactional
    public MatterId file(Actor by, NewMatter what) {
        return filings.file(by, what);
    }

    /** The route that the matter would take, or a refusal that says which facts are lacking. Stores nothing. */
    public Route preview(NewMatter what) {
        return filings.route(what);
    }

    /** Files a matter again, after it was returned or withdrawn, perhaps with more papers: all of it, or nothing. */
    @Transactional
    public void resubmit(Actor by, MatterId id, int version, NewMatter what, List<Upload> uploads) {
        filings.resubmit(by, id, version, what);
        addPapers(by, id, uploads, "");
    }

    @Transactional
    public void withdraw(Actor by, MatterId id, int version) {
        filings.withdraw(by, id, version);
    }

    /** Files a matter together with its papers: all of it, or nothing. */
    @Transactional
    public MatterId file(Actor by, NewMatter what, List<Upload> uploads) {
        var id = filings.file(by, what);
        addPapers(by, id, uploads, "");
        return id;
    }

    /** Stores uploads as papers of the matter: all of them, or none; after the deadline only for a reason. */
    @Transactional
    public List<PaperId> addPapers(Actor by, MatterId id, List<Upload> uploads, String lateReason) {
        return uploads.stream()
                .map(each -> papers.add(by, id, each, lateReason))
                .toList();
    }

    /** By when its papers are due at the Office, while it stands on an agenda for which the regulation sets a day. */
    @Transactional(readOnly = true)
    public Optional<PapersDue> papersDue(Actor reader, MatterId id) {
        return timetable.papersDue(register.readable(reader, id).id());
    }

    @Transactional
    public void appraise(Actor by, MatterId id, int version, AppraisalOutcome outcome, String note) {
        appraisals.appraise(by, id, version, outcome, note);
    }

    /** Enters a judgement of one who answers for it, and computes the route anew. */
    @Transactional
    public void grade(Actor by, MatterId id, int version, String judgement, boolean value, String reason) {
        judgements.grade(by, id, version, judgement, value, reason);
    }

    /** What that judgement would change. Stores nothing. */
    @Transactional(readOnly = true)
    public RouteChange wouldGo(Actor by, MatterId id, String judgement, boolean value) {
        return judgements.wouldGo(by, id, judgement, value);
    }

    @Transactional
    public void placeOnAgenda(Actor by, MatterId id, Placing place) {
        placings.place(by, id, place);
    }

    /** The meeting on whose agenda it stands was put on another day. */
    @Transactional
    public void moveOnAgenda(Actor by, MatterId id, Placing place) {
        placings.move(by, id, place);
    }

    @Transactional
    public void takeOffAgenda(Actor by, MatterId id, RecordRef meeting) {
        placings.takeOff(by, id, meeting);
    }

    /** Records what the organ whose turn it is has said; no step is skipped. */
    @Transactional
    public void recordDecision(Actor by, MatterId id, StepDecision decision) {
        deliberation.record(by, id, decision);
    }

    /** Says that a matter sent back for better preparation is ready to be discussed again. */
    @Transactional
    public void bringBack(Actor by, MatterId id, int version, String statement) {
        papers.bringBack(by, id, version, statement);
    }

    @Transactional(readOnly = true)
    public Matter find(Actor reader, MatterId id) {
        return register.readable(reader, id);
    }

    @Transactional(readOnly = true)
    public Found list(Actor reader, Filter filter) {
        return register.list(reader, filter);
    }

    /** The bodies that filed what the reader may read. */
    @Transactional(readOnly = true)
    public List<OrganId> bodies(Actor reader) {
        return register.bodies(reader);
    }

    /** The matters that wait for a meeting of the organ, the longest waiting first. */
    @Transactional(readOnly = true)
    public List<MatterLine> readyFor(Actor reader, OrganId organ) {
        return register.readyFor(reader, organ);
    }

    @Transactional(readOnly = true)
    public List<Paper> papers(Actor reader, MatterId id) {
        return register.papers(register.readable(reader, id).id());
    }

    @Transactional(readOnly = true)
    public Paper paper(Actor reader, MatterId id, PaperId paper) {
        return register.paper(register.readable(reader, id).id(), paper);
    }

    @Transactional(readOnly = true)
    public List<Appraisal> appraisals(Actor reader, MatterId id) {
        return register.appraisals(register.readable(reader, id).id());
    }

    @Transactional(readOnly = true)
    public List<RecordedDecision> decisions(Actor reader, MatterId id) {
        return register.decisions(register.readable(reader, id).id());
    }

    /** Who entered which fact when, the latest entry of each fact first. */
    @Transactional(readOnly = true)
    public List<FactEntry> factEntries(Actor reader, MatterId id) {
        return register.factEntries(register.readable(reader, id).id());
    }

    /** The reports that the organ has yet to take, the oldest decision first. */
    @Transactional(readOnly = true)
    public List<ReportBack> openReportBacks(OrganId to) {
        return reportBacks.open(to);
    }

    @Transactional(readOnly = true)
    public List<ReportBack> reportBacks(Actor reader, MatterId id) {
        return reportBacks.of(register.readable(reader, id).id());
    }

    @Transactional(readOnly = true)
    public ReportBack reportBack(ReportBackId id) {
        return reportBacks.find(id);
    }

    /** The organ has heard the report; doing it twice changes nothing. */
    @Transactional
    public void reportTaken(Actor by, ReportBackId id, RecordRef meeting) {
        reportBacks.taken(by, id, meeting);
    }

    /** The meeting ended without the report: it stays open, and it counts. */
    @Transactional
    public void reportMissed(Actor by, ReportBackId id, RecordRef meeting) {
        reportBacks.missed(by, id, meeting);
    }
}
