package vn.quyche.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Right;
import vn.quyche.kernel.Role;

/**
 * A place of work in the shell's list.
 *
 * @param key its name in messages ({@code place.KEY}) and the mark of the current page
 * @param path where it stands
 * @param group places of one group stand together
 */
public record Place(String key, String path, int group) {

    private static final List<Place> OF_WORK = List.of(
            new Place("desk", "/", 0),
            new Place("ask", "/ask", 0),
            new Place("matters", "/matters", 1),
            new Place("meetings", "/meetings", 1),
            new Place("ballots", "/ballots", 1),
            new Place("documents", "/documents", 1),
            new Place("tasks", "/tasks", 1),
            new Place("obligations", "/obligations", 1),
            new Place("regulation", "/regulation", 2),
            new Place("what-if", "/what-if", 2),
            new Place("delegations", "/delegations", 2),
            new Place("implementation", "/implementation", 2),
            new Place("gaps", "/gaps", 2),
            new Place("organs", "/organs", 2),
            new Place("journal", "/journal", 2));

    private static final Place ACCOUNTS = new Place("accounts", "/accounts", 3);

    /** The places in which the person has business, in groups. */
    static List<List<Place>> of(Actor actor) {
        var places = actor.is(Role.ADMINISTRATOR)
                ? List.of(ACCOUNTS)
                : OF_WORK.stream().filter(place -> place.isFor(actor)).toList();
        return Stream.iterate(0, group -> group + 1)
                .limit(4)
                .map(group ->
                        places.stream().filter(place -> place.group == group).toList())
                .filter(group -> !group.isEmpty())
                .toList();
    }

    private boolean isFor(Actor actor) {
        return switch (key) {
            case "what-if" -> actor.may(Right.TRY_CHANGE);
            case "implementation", "gaps" -> actor.may(Right.READ_IMPLEMENTATION);
            case "journal" -> actor.may(Right.READ_JOURNAL);
            case "meetings", "ballots" -> !actor.is(Role.SUBMITTER);
            default -> true;
        };
    }

    /** The message key of its name. */
    public String label() {
        return "place." + key.toLowerCase(Locale.ROOT);
    }
}
