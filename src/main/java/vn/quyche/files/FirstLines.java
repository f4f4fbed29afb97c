package vn.quyche.files;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.io.input.BoundedInputStream;
import org.apache.poi.util.XMLHelper;

/**
 * The lines a file begins with: of a Word document its headers and first paragraphs. Read as a stream, and no further than
 * a letterhead reaches, so that no file is unpacked whole. Of other kinds, and of scanned paper, nothing is read.
 */
final class FirstLines {

    private static final int LINES = 80;
    private static final long BYTES = 4L * 1024 * 1024;
    private static final Pattern PARTS = Pattern.compile("word/(header\\d*|document)\\.xml");
    private static final XMLInputFactory XML = XMLHelper.newXMLInputFactory();

    private FirstLines() {}

    static List<String> of(FileKind kind, Spool spool) throws IOException {
        if (kind != FileKind.DOCX) {
            return List.of();
        }
        var lines = new ArrayList<String>();
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(new KeptOpen(spool.channel()))
                .get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                if (PARTS.matcher(entry.getName()).matches()) {
                    read(zip, entry, lines);
                }
            }
        }
        return lines;
    }

    /** A part that breaks off at the bound, or is no XML, ends there. */
    private static void read(ZipFile zip, ZipArchiveEntry entry, List<String> lines) throws IOException {
        try (var part = BoundedInputStream.builder()
                .setInputStream(zip.getInputStream(entry))
                .setMaxCount(BYTES)
                .get()) {
            var xml = XML.createXMLStreamReader(part);
            var line = new StringBuilder();
            for (var left = LINES; left > 0 && xml.hasNext(); ) {
                var event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT && "t".equals(xml.getLocalName())) {
                    line.append(xml.getElementText());
                } else if (event == XMLStreamConstants.END_ELEMENT && "p".equals(xml.getLocalName())) {
                    lines.add(line.toString());
                    line.setLength(0);
                    left--;
                }
            }
        } catch (XMLStreamException end) {
            lines.add("");
        }
    }
}
