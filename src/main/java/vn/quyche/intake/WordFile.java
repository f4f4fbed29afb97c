package vn.quyche.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import vn.quyche.kernel.Refusal;

/** A Word document: its paragraphs and those in its tables, each with the number that Word writes before it. */
final class WordFile {

    private final WordNumbers numbers = new WordNumbers();
    private final List<Block> found = new ArrayList<>();

    private WordFile() {}

    static List<Block> blocks(String name, byte[] bytes) {
        try (var document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            var file = new WordFile();
            file.read(document.getBodyElements());
            return Paragraphs.of(file.found);
        } catch (IOException | POIXMLException | OpenXML4JRuntimeException | UnsupportedFileFormatException e) {
            throw Refusal.invalid("file", "file.damaged", name);
        }
    }

    private void read(List<IBodyElement> elements) {
        for (var element : elements) {
            if (element instanceof XWPFParagraph paragraph) {
                add(paragraph);
            } else if (element instanceof XWPFTable table) {
                table.getRows().forEach(row -> row.getTableCells().forEach(cell -> read(cell.getBodyElements())));
            }
        }
    }

    private void add(XWPFParagraph paragraph) {
        var text = Normalizer.normalize(numbers.before(paragraph) + paragraph.getText(), Normalizer.Form.NFC);
        var lines = text.lines()
                .filter(line -> !line.isBlank() && !Block.isRule(line))
                .map(Block::plain)
                .toList();
        if (!lines.isEmpty()) {
            found.add(new Block(found.size() + 1, lines));
        }
    }
}
