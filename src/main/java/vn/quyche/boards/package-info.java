/**
 * Counting boards: the members who count the slips of a paper ballot, their tally sheet and the minutes of the count.
 * Contract: no figure is known to anybody but the board before it is confirmed, figures that do not add up are never
 * kept, and one person enters them while another confirms. What a count amounts to says
 * {@link vn.quyche.voting.Voting}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "web", "regulation", "organs", "documents", "voting"})
package vn.quyche.boards;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
