package vn.quyche.organs.web;

import java.util.Map;
import vn.quyche.kernel.PersonId;
import vn.quyche.organs.Post;

/** Who holds a post. */
record Holder(PersonId person, String name, String title) {

    static Holder of(Post post, Map<PersonId, String> names) {
        return new Holder(post.person(), names.getOrDefault(post.person(), ""), post.title());
    }
}
