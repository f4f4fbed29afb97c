package vn.quyche.competence;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import vn.quyche.regulation.Rulebooks;

/**
 * Loading the whole rulebook: the files read strictly, every version's rules, its diagrams, and the analysis of its
 * completeness, as the application does at its start.
 */
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Threads(1)
public class LoadingBenchmark {

    /** The first time in a JVM that has done nothing else; each of the forks counts once. */
    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @Warmup(iterations = 0)
    @Measurement(iterations = 1)
    @Fork(value = 10, jvmArgsAppend = {"-Xmx256m", "-XX:+UseSerialGC"})
    public Competence cold() {
        return load();
    }

    /** Once the JVM knows the code, as when a version is loaded anew. */
    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    @Warmup(iterations = 5, time = 2)
    @Measurement(iterations = 10, time = 2)
    @Fork(value = 1, jvmArgsAppend = {"-Xmx256m", "-XX:+UseSerialGC"})
    public Competence warm() {
        return load();
    }

    private static Competence load() {
        return new Competence(Rulebooks.loaded());
    }
}
