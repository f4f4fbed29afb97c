package vn.quyche.whatif;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Packs cases of a table and unpacks them again. */
public final class CaseParts {

    static final int SIZE = 2_000;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private CaseParts() {}

    private record Packed(long number, String subject, Map<String, Object> facts, String on, String title) {}

    static byte[] pack(List<TriedCase> cases) {
        var bytes = new ByteArrayOutputStream();
        try (var packed = new Quick(bytes)) {
            JSON.writeValue(
                    packed,
                    cases.stream()
                            .map(one -> new Packed(
                                    one.number(),
                                    one.subject(),
                                    one.facts(),
                                    one.on().toString(),
                                    one.shown() instanceof Line line ? line.title() : ""))
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static List<TriedCase> unpack(byte[] part) {
        try (var packed = new GZIPInputStream(new ByteArrayInputStream(part))) {
            return JSON.readValue(packed, new TypeReference<List<Packed>>() {}).stream()
                    .map(one -> new TriedCase(
                            one.number(),
                            one.subject(),
                            one.facts(),
                            LocalDate.parse(one.on()),
                            new Line(one.number(), one.title())))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Packs rather soon than small: parts are read more often than they lie about. */
    private static final class Quick extends GZIPOutputStream {

        Quick(OutputStream bytes) throws IOException {
            super(bytes);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }

    /** How a case of a table is shown: its line in the file, and what its own column says of it. */
    public record Line(long number, String title) {}
}
