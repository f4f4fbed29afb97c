package vn.quyche.whatif;

import java.util.List;
import vn.quyche.competence.Trial;
import vn.quyche.regulation.RuleDraft;

/** Changes read into the rules of a version, ready to be tried. */
public record Prepared(List<Change> changes, RuleDraft draft, Trial trial, Touched touched) {}
