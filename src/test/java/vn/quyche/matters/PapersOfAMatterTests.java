package vn.quyche.matters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Papers are read through their matter, by those who may read it. */
class PapersOfAMatterTests extends MatterTests {

    @Test
    void aPaperIsNotTakenThroughAnotherMatter() {
        var open = filed(SampleMatters.spending(2_500_000_000L));
        var closed = filed(SampleMatters.spending(2_600_000_000L));
        var paper = add(board(), closed, SampleMatters.paper("Kín"));
        assertThat(matters.paper(board(), closed, paper).id()).isEqualTo(paper);
        refused("record.not-found", () -> matters.paper(board(), open, paper));
        refused("record.not-found", () -> matters.paper(actor("huyen-01"), closed, paper));
        assertThat(matters.papers(board(), open)).isEqualTo(List.of());
    }
}
