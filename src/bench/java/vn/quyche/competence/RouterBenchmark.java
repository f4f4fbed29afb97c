package vn.quyche.competence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import vn.quyche.competence.Kie.Opinion;
import vn.quyche.regulation.Rulebooks;

/**
 * The router beside Apache KIE: the same tables, the same questions, one after the other in one JVM and one thread. Both
 * engines answer one question of every subject in turn, so that no table is favoured; a question is answered from facts by
 * name to the whole route with its citations. Before anything is measured, both must agree on every question.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 10, time = 2)
@Fork(value = 1, jvmArgsAppend = {"-Xmx1g", "-XX:+UseSerialGC"})
@Threads(1)
public class RouterBenchmark {

    /** Of every subject so many; enough that the branches of a table are all taken. */
    private static final int OF_EACH = 200;

    private final List<Question> questions = new ArrayList<>();
    private Optional<Router> router = Optional.empty();
    private int next;

    private record Question(Subject subject, Kie kie, Map<String, Object> facts) {}

    /** Makes both engines of the version in force, and the questions. */
    @Setup(Level.Trial)
    public void prepare() {
        var regulation = Rulebooks.shipped().working();
        var catalogue = Catalogue.read(regulation.subjects().orElseThrow());
        var editions = regulation.editions();
        var made = new Router(catalogue, editions.get(editions.size() - 1));
        var drawn = new ArrayList<List<Question>>();
        for (var subject : catalogue.subjects().all()) {
            var kie = new Kie(DmnExport.of(regulation, made, List.of(subject)));
            var facts = new FactSets(made, subject.code());
            drawn.add(Stream.generate(facts::next)
                    .limit(OF_EACH)
                    .map(given -> new Question(subject, kie, given))
                    .toList());
        }
        for (var at = 0; at < OF_EACH; at++) {
            for (var ofSubject : drawn) {
                questions.add(ofSubject.get(at));
            }
        }
        router = Optional.of(made);
        questions.forEach(question -> agree(made, question));
    }

    private static void agree(Router router, Question question) {
        var ours = Opinion.of(router.route(question.subject().code(), question.facts(), Locale.ENGLISH));
        var theirs = question.kie().opinion(question.subject(), question.facts());
        if (!ours.equals(theirs)) {
            throw new IllegalStateException(question.subject().code() + " " + question.facts() + ": " + ours + " and " + theirs);
        }
    }

    private Question question() {
        next = next + 1 == questions.size() ? 0 : next + 1;
        return questions.get(next);
    }

    /** Our own. */
    @Benchmark
    public Route router() {
        var question = question();
        return router.orElseThrow().route(question.subject().code(), question.facts(), Locale.ENGLISH);
    }

    /** The other one, without the making of an answer that could be compared. */
    @Benchmark
    @Nullable
    public Object kie() {
        var question = question();
        return question.kie().evaluate(question.subject(), question.facts());
    }
}
