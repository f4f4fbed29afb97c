package vn.quyche;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.core.Ordered;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;
import vn.quyche.kernel.Reader;

/**
 * What a test asks of the database by itself it asks as the product at work; a request it sends is asked on behalf of
 * whoever signed in. The application under test has started before and is on its own.
 */
public class SystemReading implements TestExecutionListener, Ordered {

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void prepareTestInstance(TestContext test) {
        Reader.system().enter();
    }

    @Override
    public void beforeTestMethod(TestContext test) {
        Reader.system().enter();
    }

    /** So many threads, which ask as the test does. */
    public static ExecutorService threads(int count) {
        return Executors.newFixedThreadPool(
                count, work -> new Thread(() -> Reader.system().during(work)));
    }

    /** As many threads as are needed, which ask as the test does. */
    public static ExecutorService threads() {
        return Executors.newCachedThreadPool(
                work -> new Thread(() -> Reader.system().during(work)));
    }

    @Override
    public void afterTestClass(TestContext test) {
        Reader.nobody().enter();
    }
}
