/**
 * Elections before the vote: who is nominated by whom, who declines, when the list is closed and with how many more names
 * than seats, and who stands in a further round. Contract: nobody is put on a ballot who is not on a closed list. Votes
 * are counted by {@link vn.quyche.voting.Voting}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "web", "regulation", "organs", "meetings", "voting"})
package vn.quyche.elections;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
