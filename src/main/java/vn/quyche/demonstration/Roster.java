package vn.quyche.demonstration;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.quyche.kernel.DateRange;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.PersonId;
import vn.quyche.organs.Membership;
import vn.quyche.organs.Person;
import vn.quyche.organs.Post;
import vn.quyche.organs.PostKind;

/** Notes people under a key, with their seats and posts from the congress on. */
abstract class Roster {

    static final DateRange TERM = DateRange.from(ThanhGiang.CONGRESS);

    private final Map<String, Person> people = new LinkedHashMap<>();
    private final List<Membership> memberships = new ArrayList<>();
    private final List<Post> posts = new ArrayList<>();

    static PersonId id(String key) {
        return new PersonId(UUID.nameUUIDFromBytes(("thanh-giang/" + key).getBytes(StandardCharsets.UTF_8)));
    }

    final void head(String key, String code, String title) {
        post(key, new OrganId(code), PostKind.HEAD, title);
    }

    final void person(String key, String name) {
        people.put(key, new Person(id(key), name, Optional.of(key + "@thanhgiang.example")));
    }

    final void seat(String key, OrganId organ, Membership.Entry entry) {
        memberships.add(new Membership(id(key), organ, entry, TERM));
    }

    final void post(String key, OrganId organ, PostKind kind, String title) {
        posts.add(new Post(id(key), organ, kind, title, TERM));
    }

    final List<Person> people() {
        return List.copyOf(people.values());
    }

    final List<Membership> memberships() {
        return memberships;
    }

    final List<Post> posts() {
        return posts;
    }
}
