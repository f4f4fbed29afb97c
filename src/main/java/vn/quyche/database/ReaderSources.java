package vn.quyche.database;

import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/** Whoever asks the application's database asks on behalf of a reader; the owner's own connections are not beans. */
@Component
final class ReaderSources implements BeanPostProcessor {

    private final ObjectProvider<ReaderKey> key;

    ReaderSources(ObjectProvider<ReaderKey> key) {
        this.key = key;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource connections && !(bean instanceof JdbcReaderSource)
                ? new JdbcReaderSource(connections, key.getObject())
                : bean;
    }
}
