package vn.quyche.database;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import vn.quyche.kernel.Reader;

/**
 * Hands out connections that ask on behalf of the thread's {@link Reader}, in a transaction and outside of one. As one is
 * taken it is told, before any transaction begins, so that no rollback brings the reader before back; when the reader
 * changes while it is held, it is told again with its next statement, to the end of the transaction at most.
 */
final class JdbcReaderSource extends DelegatingDataSource {

    private static final String TELL = "select set_config('quyche.reader', ?, ?)";

    private final ReaderKey key;
    /** What each connection was told for good. */
    private final Map<PGConnection, Reader> told = Collections.synchronizedMap(new WeakHashMap<>());

    JdbcReaderSource(DataSource connections, ReaderKey key) {
        super(connections);
        this.key = key;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return asking(super.getConnection());
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return asking(super.getConnection(user, password));
    }

    private Connection asking(Connection connection) throws SQLException {
        try {
            var asking = new Asking(connection);
            asking.follow();
            return (Connection) Proxy.newProxyInstance(
                    Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, asking);
        } catch (SQLException | RuntimeException failed) {
            connection.close();
            throw failed;
        }
    }

    private final class Asking implements InvocationHandler {

        private final Connection connection;
        private final PGConnection server;
        /** What the server goes by now; null: a part of the transaction was undone, and nobody knows. */
        private @Nullable Reader now;

        Asking(Connection connection) throws SQLException {
            this.connection = connection;
            this.server = connection.unwrap(PGConnection.class);
            this.now = told.get(server);
        }

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
            switch (method.getName()) {
                case "prepareStatement", "createStatement", "prepareCall" -> follow();
                case "commit", "setAutoCommit" -> now = told.get(server);
                case "rollback" -> now = arguments == null ? told.get(server) : null;
                case "equals" -> {
                    return arguments != null && proxy == arguments[0];
                }
                case "hashCode" -> {
                    return System.identityHashCode(proxy);
                }
                default -> {}
            }
            try {
                return method.invoke(connection, arguments);
            } catch (InvocationTargetException failed) {
                throw failed.getTargetException();
            }
        }

        /** Tells the server who reads now, unless it knows. */
        void follow() throws SQLException {
            var present = Reader.present();
            if (present.equals(now)) {
                return;
            }
            now = null;
            var passing = !connection.getAutoCommit();
            try (var order = connection.prepareStatement(TELL)) {
                order.setString(1, key.told(present, server.getBackendPID()));
                order.setBoolean(2, passing);
                order.execute();
            }
            now = present;
            if (!passing) {
                told.put(server, present);
            }
        }
    }
}
