package vn.quyche.compliance;

import java.util.List;
import java.util.Optional;
import vn.quyche.kernel.DateRange;
import vn.quyche.kernel.OrganId;

/** The implementation report of a period: sections of lines, each with its provision and its evidence. */
public record Report(DateRange period, Optional<OrganId> organ, List<Section> sections) {

    /** Lines that belong together; the key names the section in messages ({@code report.section.KEY}). */
    public record Section(String key, List<Line> lines) {}

    public Report {
        sections = List.copyOf(sections);
    }

    public List<Line> lines() {
        return sections.stream().flatMap(section -> section.lines().stream()).toList();
    }

    /** How many lines keep their norm. */
    public long kept() {
        return count(Verdict.Kind.GOOD);
    }

    /** How many lines need a look. */
    public long toLookAt() {
        return count(Verdict.Kind.WARN) + count(Verdict.Kind.BAD);
    }

    private long count(Verdict.Kind kind) {
        return lines().stream().filter(line -> line.verdict().kind() == kind).count();
    }
}
