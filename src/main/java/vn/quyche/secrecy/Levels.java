package vn.quyche.secrecy;

import static vn.quyche.kernel.Refusal.refuseIf;

import java.text.Normalizer;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.quyche.kernel.Actor;
import vn.quyche.kernel.Audience;
import vn.quyche.kernel.Circle;
import vn.quyche.kernel.Fact;
import vn.quyche.kernel.PersonId;
import vn.quyche.kernel.Reader;
import vn.quyche.kernel.RecordRef;
import vn.quyche.kernel.Refusal;
import vn.quyche.kernel.Right;
import vn.quyche.secrecy.Readership.Standing;

/** The one door to how far a record is open. */
@Component
public class Levels {

    /** What can be chosen; the other levels come with what they are levels of. */
    public static final List<Level> CHOSEN = List.of(Level.OPEN, Level.ORGAN, Level.LISTED);

    private static final int LONGEST_REASON = 1000;

    private final List<Readership> kinds;
    private final LevelBook book;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Levels(List<Readership> kinds, LevelBook book, ApplicationEventPublisher facts, Clock clock) {
        this.kinds = List.copyOf(kinds);
        this.book = book;
        this.facts = facts;
        this.clock = clock;
    }

    /** The record whose level is asked for, for one who may read it. */
    @Transactional(readOnly = true)
    public Standing find(Actor reader, String type, String id) {
        try {
            return kind(type).find(reader, id);
        } catch (IllegalArgumentException notAnId) {
            throw Refusal.notFound("record.not-found", Optional.empty());
        }
    }

    /** Whether a record of this kind has a level that can be set. */
    public boolean isSet(String type) {
        return kinds.stream().anyMatch(kind -> kind.isSet() && kind.type().equals(type));
    }

    /** The level of a record, whoever asks. */
    @Transactional(readOnly = true)
    public Level of(String type, String id) {
        return Reader.system()
                .during(() -> book.latest(type, id))
                .map(LevelEntry::level)
                .orElse(Level.ORGAN);
    }

    /** How the record's level was set, the newest first, for one who may read it and set it. */
    @Transactional(readOnly = true)
    public List<LevelEntry> history(Actor reader, String type, String id) {
        reader.mustHave(Right.SET_LEVEL);
        find(reader, type, id);
        return book.all(type, id);
    }

    /** Says how far a record is open, and with it all that came out of it. */
    @Transactional
    public void set(Actor by, String type, String id, NewLevel wanted) {
        by.mustHave(Right.SET_LEVEL);
        var record = find(by, type, id);
        refuseIf(of(type, id) != wanted.before(), "record.changed");
        if (!CHOSEN.contains(wanted.level())) {
            throw Refusal.invalid("level", "level.not-chosen");
        }
        var reason = Normalizer.normalize(wanted.reason().strip(), Normalizer.Form.NFC);
        if (reason.isEmpty()) {
            throw Refusal.invalid("reason", "level.without-reason");
        }
        if (reason.length() > LONGEST_REASON) {
            throw Refusal.invalid("reason", "level.reason-too-long", LONGEST_REASON, reason.length());
        }
        if (wanted.level() == Level.LISTED) {
            mustBeList(by, wanted.persons());
        }
        Reader.system().during(() -> give(by, record, wanted, reason, Audience.of()));
    }

    private static void mustBeList(Actor by, Set<PersonId> persons) {
        if (persons.isEmpty()) {
            throw Refusal.invalid("person", "level.list-empty");
        }
        if (!persons.contains(by.person())) {
            throw Refusal.invalid("person", "level.list-without-keeper", by.name());
        }
    }

    private void give(Actor by, Standing record, NewLevel wanted, String reason, Audience above) {
        var ordinary = new Audience(Stream.concat(record.ordinary().circles().stream(), above.circles().stream())
                .collect(Collectors.toSet()));
        var readers = switch (wanted.level()) {
            case OPEN -> ordinary.and(Circle.INSTITUTION);
            case LISTED -> Audience.ofPersons(wanted.persons());
            default -> ordinary;
        };
        var ref = record.ref();
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        kind(ref.type()).giveTo(ref.id(), readers);
        book.add(ref.type(), ref.id(), new LevelEntry(wanted.level(), readers, reason, by.name(), now));
        facts.publishEvent(new LevelChanged(
                new Fact.Particulars(now, by, record.organ(), ref, readers, List.of()), wanted.level()));
        comingFrom(ref).forEach(each -> give(by, each, wanted, reason, ordinary));
    }

    private List<Standing> comingFrom(RecordRef origin) {
        return kinds.stream().flatMap(kind -> kind.comingFrom(origin).stream()).toList();
    }

    private Readership kind(String type) {
        return kinds.stream()
                .filter(each -> each.type().equals(type))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("record.not-found", Optional.empty()));
    }

    /**
     * What is asked for.
     *
     * @param before the level that the caller saw, so that a stale page is noticed
     * @param level the level wanted
     * @param persons who shall be on the list, if it is to be one
     * @param reason why
     */
    public record NewLevel(Level before, Level level, Set<PersonId> persons, String reason) {

        public NewLevel {
            persons = Set.copyOf(persons);
        }
    }
}
