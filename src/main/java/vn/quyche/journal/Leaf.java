package vn.quyche.journal;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.TreeMap;
import vn.quyche.log.Hash;

/**
 * What of an entry goes into the log, where others than its audience see it: when, who by their number, standing in for
 * which post, what, to which record by its number, under which provisions; and a digest of the rest, salted, so that
 * nobody can guess names or titles and try. Of a confidential entry the digest covers everything but the moment of
 * recording. The shape never changes; another gets another {@code v}.
 *
 * @param entry the entry
 * @param salt 32 random bytes, kept beside it
 */
record Leaf(Entry entry, byte[] salt) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int VERSION = 1;

    static Leaf of(Entry entry) {
        var salt = new byte[Hash.LENGTH];
        RANDOM.nextBytes(salt);
        return new Leaf(entry, salt);
    }

    Hash hash() {
        return Hash.ofEntry(bytes());
    }

    /** The entry of the log. */
    byte[] bytes() {
        var leaf = new TreeMap<String, Object>();
        leaf.put("v", VERSION);
        leaf.put("recorded", entry.recordedAt().toString());
        if (entry.confidential()) {
            leaf.put("sealed", digest(opening()));
        } else {
            leaf.putAll(open());
            leaf.put("content", digest(content()));
        }
        return CanonicalJson.of(leaf).getBytes(StandardCharsets.UTF_8);
    }

    /** What the digest covers, as one shows it to somebody who is to check it. */
    String opening() {
        return entry.confidential() ? CanonicalJson.of(everything()) : content();
    }

    private TreeMap<String, Object> everything() {
        var all = open();
        all.putAll(rest());
        return all;
    }

    private TreeMap<String, Object> open() {
        var open = new TreeMap<String, Object>();
        open.put("happened", entry.happenedAt().toString());
        open.put("actor", entry.person().toString());
        entry.standingInFor().ifPresent(post -> open.put("for", post.name()));
        open.put("what", entry.name());
        open.put("organ", entry.organ().code());
        open.put("record", entry.about().type() + "/" + entry.about().id());
        open.put("basis", entry.basis().stream().map(Object::toString).toList());
        entry.corrects().ifPresent(place -> open.put("corrects", place));
        return open;
    }

    private String content() {
        return CanonicalJson.of(rest());
    }

    private TreeMap<String, Object> rest() {
        var rest = new TreeMap<String, Object>();
        rest.put("account", entry.account());
        rest.put("actorName", entry.actorName());
        rest.put("title", entry.about().title());
        rest.put("audience", entry.audience().codes());
        rest.put("details", entry.details());
        return rest;
    }

    private String digest(String text) {
        return Base64.getEncoder().encodeToString(Hash.digest(salt, text.getBytes(StandardCharsets.UTF_8)));
    }
}
