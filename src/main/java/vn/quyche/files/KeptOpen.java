package vn.quyche.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/** Lends a channel to a reader that would close it. */
record KeptOpen(SeekableByteChannel lent) implements SeekableByteChannel {

    @Override
    public int read(ByteBuffer into) throws IOException {
        return lent.read(into);
    }

    @Override
    public int write(ByteBuffer from) throws IOException {
        return lent.write(from);
    }

    @Override
    public long position() throws IOException {
        return lent.position();
    }

    @Override
    public SeekableByteChannel position(long position) throws IOException {
        lent.position(position);
        return this;
    }

    @Override
    public long size() throws IOException {
        return lent.size();
    }

    @Override
    public SeekableByteChannel truncate(long size) throws IOException {
        lent.truncate(size);
        return this;
    }

    @Override
    public boolean isOpen() {
        return lent.isOpen();
    }

    @Override
    public void close() {
        // it is only lent
    }
}
