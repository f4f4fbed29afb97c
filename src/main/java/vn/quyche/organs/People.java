package vn.quyche.organs;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.quyche.kernel.PersonId;

/** The people of the institution. */
interface People {

    Optional<Person> person(PersonId id);

    List<Person> people(Collection<PersonId> ids);

    /** People whose name contains the words, diacritics aside, by given name. */
    List<Person> search(String words, int limit, int offset);

    int count(String words);
}
