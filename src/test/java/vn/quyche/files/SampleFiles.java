package vn.quyche.files;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Small files of every sort, good and bad. */
public final class SampleFiles {

    private static final String TYPES = "<Types><Override ContentType=\"application/vnd.%s\"/></Types>";
    private static final String WORD = "openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private static final String SHEET = "openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    private SampleFiles() {}

    public static byte[] pdf(String words) {
        return bytes("%PDF-1.4\n% " + words + "\n1 0 obj<<>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");
    }

    public static byte[] lockedPdf() {
        return bytes("%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<</Root 1 0 R /Encrypt 2 0 R>>\n%%EOF\n");
    }

    public static byte[] docx() {
        return zip(Map.of("[Content_Types].xml", TYPES.formatted(WORD), "word/document.xml", "<w/>"));
    }

    public static byte[] docxWith(String entry) {
        return zip(Map.of("[Content_Types].xml", TYPES.formatted(WORD), "word/document.xml", "<w/>", entry, "x"));
    }

    /** Parts that are nothing but zeros: small in the container, large outside. The first has the name, others a number. */
    public static byte[] docxSwelling(String part, int parts, int megabytes) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            put(zip, "[Content_Types].xml", bytes(TYPES.formatted(WORD)));
            put(zip, "word/document.xml", bytes("<w/>"));
            for (var n = 0; n < parts; n++) {
                put(zip, n == 0 ? part : part + n, new byte[megabytes * 1024 * 1024]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    public static byte[] docm() {
        var types = TYPES.formatted("ms-word.document.macroEnabled.main+xml");
        return zip(Map.of("[Content_Types].xml", types, "word/document.xml", "<w/>"));
    }

    public static byte[] xlsx() {
        return zip(Map.of("[Content_Types].xml", TYPES.formatted(SHEET), "xl/workbook.xml", "<w/>"));
    }

    /** A DOCX with a password: an old container around a locked package. */
    public static byte[] lockedDocx() {
        return ole("EncryptedPackage");
    }

    public static byte[] oldDoc() {
        return ole("WordDocument");
    }

    public static byte[] png() {
        return new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'};
    }

    public static byte[] executable() {
        var bytes = new byte[512];
        bytes[0] = 'M';
        bytes[1] = 'Z';
        return bytes;
    }

    public static byte[] html() {
        return bytes("<!DOCTYPE html><html><body><script>alert(1)</script></body></html>");
    }

    public static byte[] svg() {
        return bytes("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>");
    }

    public static byte[] script() {
        return bytes("#!/bin/sh\necho hello\n");
    }

    public static byte[] text() {
        return bytes("Chỉ là chữ.");
    }

    public static byte[] zip(Map<String, String> entries) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var entry : entries.entrySet()) {
                put(zip, entry.getKey(), bytes(entry.getValue()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
    }

    private static byte[] ole(String stream) {
        try (var container = new POIFSFileSystem();
                var out = new ByteArrayOutputStream()) {
            container.createDocument(new ByteArrayInputStream(new byte[64]), stream);
            container.writeFilesystem(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
