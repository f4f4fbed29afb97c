package vn.quyche.log;

import java.nio.charset.StandardCharsets;

/** What a witness signs: when it saw the checkpoint, and the checkpoint (C2SP tlog-cosignature, Ed25519). */
final class Cosignature {

    private Cosignature() {}

    static byte[] message(long second, String checkpoint) {
        return ("cosignature/v1\ntime " + second + "\n" + checkpoint).getBytes(StandardCharsets.UTF_8);
    }
}
