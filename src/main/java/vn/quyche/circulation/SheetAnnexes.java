package vn.quyche.circulation;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.quyche.documents.Annexes;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.RecordRef;
import vn.quyche.voting.Voting;

/** The sheet of opinions stands beside the document of what was decided in writing. */
@Component
class SheetAnnexes implements Annexes {

    private final JdbcWrittenBallots written;
    private final Voting voting;

    SheetAnnexes(JdbcWrittenBallots written, Voting voting) {
        this.written = written;
        this.voting = voting;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Annex> of(Actor reader, RecordRef origin, OrganId decidedBy) {
        return voting.takenIn(List.of(origin)).stream()
                .filter(ballot ->
                        ballot.organ().equals(decidedBy) && ballot.audience().includes(reader))
                .filter(ballot -> written.find(ballot.id())
                        .flatMap(WrittenBallot::outcome)
                        .filter(Outcome.DECIDED::equals)
                        .isPresent())
                .map(ballot -> new Annex("circulation.sheet", ballot.reference().path() + "/answers/sheet"))
                .toList();
    }
}
