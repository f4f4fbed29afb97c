package vn.quyche.circulation;

import java.time.Instant;
import vn.quyche.files.FileId;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.PersonId;

/**
 * A page written or signed by hand that belongs to a member's answer.
 *
 * @param file where its bytes are
 * @param member whose answer it is
 * @param name the member's name as printed
 * @param title the name of the file
 * @param adder who added it: the member, or somebody of the Office
 * @param adderName the name of who added it
 * @param at when
 */
public record SignedPage(
        FileId file, PersonId member, String name, String title, PersonId adder, String adderName, Instant at) {

    /** Before the count nobody sees how another answered, but who brought the page. */
    boolean isOf(Actor reader) {
        return member.equals(reader.person()) || adder.equals(reader.person());
    }
}
