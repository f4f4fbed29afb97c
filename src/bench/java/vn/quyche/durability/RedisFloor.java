package vn.quyche.durability;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.springframework.util.FileSystemUtils;

/**
 * The floor of a store in memory: Redis, told to flush its log to the disk with each write, checks the roll and the vote
 * that stands, and saves, in one script. It keeps no journal, knows no rule and no other reader.
 */
final class RedisFloor implements AutoCloseable {

    private static final Path PROGRAM = Path.of("/usr/bin/redis-server");
    private static final String SCRIPT = """
            if redis.call('SISMEMBER', KEYS[1], ARGV[1]) == 0 then return redis.error_reply('not on the roll') end
            if redis.call('GET', KEYS[3]) ~= 'OPEN' then return redis.error_reply('closed') end
            local last = redis.call('HGET', KEYS[2], ARGV[1])
            if last and string.sub(last, 1, #ARGV[2]) == ARGV[2] then return last end
            redis.call('HSET', KEYS[2], ARGV[1], ARGV[2] .. ' ' .. ARGV[3])
            return redis.call('RPUSH', KEYS[4], ARGV[1] .. ' ' .. ARGV[2] .. ' ' .. ARGV[3])""";

    private final Optional<Process> server;
    private final Path folder;
    private final int port;

    private RedisFloor(Optional<Process> server, Path folder, int port) {
        this.server = server;
        this.folder = folder;
        this.port = port;
    }

    static RedisFloor start() throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("quyche-bench");
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        if (!Files.isExecutable(PROGRAM)) {
            return new RedisFloor(Optional.empty(), folder, port);
        }
        var process = new ProcessBuilder(
                        PROGRAM.toString(), "--port", Integer.toString(port), "--bind", "127.0.0.1", "--dir", folder.toString(),
                        "--appendonly", "yes", "--appendfsync", "always", "--save", "")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        var redis = new RedisFloor(Optional.of(process), folder, port);
        for (var tries = 0; !redis.answers() && tries < 100; tries++) {
            Thread.sleep(50);
        }
        return redis;
    }

    boolean isThere() {
        return server.isPresent();
    }

    private boolean answers() {
        try (var line = new Line(port)) {
            line.say("SET", "state", "OPEN");
            for (var member = 0; member < 8; member++) {
                line.say("SADD", "roll", "member-" + member);
            }
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    Callable<?> worker(int client) throws IOException {
        var line = new Line(port);
        var turn = new int[1];
        return () -> line.say(
                "EVAL", SCRIPT, "4", "roll", "votes", "state", "log", "member-" + client,
                turn[0]++ % 2 == 0 ? "YES" : "NO", UUID.randomUUID().toString());
    }

    @Override
    public void close() throws IOException, InterruptedException {
        if (server.isPresent()) {
            server.get().destroy();
            server.get().waitFor();
        }
        FileSystemUtils.deleteRecursively(folder);
    }

    /** A connection that speaks Redis' protocol, as far as it is needed here. */
    private static final class Line implements AutoCloseable {

        private final Socket socket;
        private final InputStream in;
        private final BufferedOutputStream out;

        Line(int port) throws IOException {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setTcpNoDelay(true);
            in = new BufferedInputStream(socket.getInputStream());
            out = new BufferedOutputStream(socket.getOutputStream());
        }

        String say(String... words) throws IOException {
            out.write(("*" + words.length + "\r\n").getBytes(StandardCharsets.UTF_8));
            for (var word : words) {
                var bytes = word.getBytes(StandardCharsets.UTF_8);
                out.write(("$" + bytes.length + "\r\n").getBytes(StandardCharsets.UTF_8));
                out.write(bytes);
                out.write("\r\n".getBytes(StandardCharsets.UTF_8));
            }
            out.flush();
            var answer = line();
            if (answer.startsWith("-")) {
                throw new IOException(answer);
            }
            return answer.startsWith("$") ? line() : answer;
        }

        private String line() throws IOException {
            var said = new StringBuilder();
            for (int sign; (sign = in.read()) != '\n'; ) {
                if (sign < 0) {
                    throw new IOException("Redis hung up");
                }
                if (sign != '\r') {
                    said.append((char) sign);
                }
            }
            return said.toString();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
