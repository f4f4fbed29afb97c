package vn.quyche.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** To a database on another machine the line is encrypted, and who answers is checked. */
class OutsideAddressTests {

    private static final int LENGTH_AND_REQUEST = 8;

    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://db.example.vn/quyche, ?sslmode=verify-full",
        "jdbc:postgresql://db.example.vn:5433/quyche?connectTimeout=5, &sslmode=verify-full",
        "'jdbc:postgresql://localhost,db.example.vn/quyche', ?sslmode=verify-full",
        "jdbc:postgresql://[2001:db8::1]:5432/quyche, ?sslmode=verify-full"
    })
    void anotherMachineIsReachedEncryptedAndChecked(String address, String added) {
        assertThat(OutsideAddress.encrypted(address)).isEqualTo(address + added);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://localhost/quyche",
                "jdbc:postgresql://127.0.0.1:5433/quyche",
                "jdbc:postgresql://[::1]:5433/quyche",
                "jdbc:postgresql:quyche",
                "jdbc:postgresql://db.example.vn/quyche?sslmode=disable",
                "jdbc:postgresql://db.example.vn/quyche?ssl=true&sslmode=require"
            })
    void thisMachineAndWhatTheAddressSaysStay(String address) {
        assertThat(OutsideAddress.encrypted(address)).isEqualTo(address);
    }

    @Test
    void aServerThatDoesNotEncryptIsToldNothing() throws Exception {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var heard = CompletableFuture.supplyAsync(() -> afterNo(server));
            var address = "jdbc:postgresql://localhost:" + server.getLocalPort() + "/quyche?sslmode=verify-full";
            assertThatThrownBy(() -> DriverManager.getConnection(address, "quyche", "secret"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("SSL");
            assertThat(heard.get(30, TimeUnit.SECONDS))
                    .as("bytes after the server said no")
                    .isZero();
        }
    }

    /** Answers the request for encryption with no, and counts what is said nevertheless. */
    private static int afterNo(ServerSocket server) {
        try (var line = server.accept()) {
            line.getInputStream().readNBytes(LENGTH_AND_REQUEST);
            line.getOutputStream().write('N');
            line.getOutputStream().flush();
            return line.getInputStream().readAllBytes().length;
        } catch (IOException broken) {
            return 0;
        }
    }
}
