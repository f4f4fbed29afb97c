/**
 * Votes: what a count amounts to under the rules of a day, and the ballots of a meeting with their rolls. Others ask
 * {@link vn.quyche.voting.Voting}; who is in the room is told by whoever implements {@link vn.quyche.voting.Presence}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "web", "regulation", "organs", "secrecy"})
package vn.quyche.voting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
