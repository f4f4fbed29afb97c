package vn.quyche.whatif;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.EmptyFileException;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import vn.quyche.files.Unpacked;
import vn.quyche.kernel.Refusal;

/**
 * The first sheet of an Excel workbook, read as a stream of lines; days come out as 2024-03-15, numbers in full. The
 * workbook lies in a file meanwhile, as only its texts must be in memory; too many of those are refused.
 */
final class XlsxFile implements TableFile {

    private static final long MEGABYTE = 1024L * 1024;

    /** Of texts that cells share, unpacked; a quarter of a million lines have some twenty megabytes. */
    private static final long MOST_TEXTS = 24 * MEGABYTE;

    /** Sheets are read as a stream; all else is read into memory as a whole. */
    private static final Unpacked UNPACKED = new Unpacked(1_000, 640, 32, "xl/worksheets/");

    private static final int MOST_COLUMNS = 1_000;

    private final String name;
    private final long mostTexts;

    XlsxFile(String name) {
        this(name, MOST_TEXTS);
    }

    XlsxFile(String name, long mostTexts) {
        this.name = name;
        this.mostTexts = mostTexts;
    }

    @Override
    public void each(InputStream content, BiConsumer<Long, List<String>> taker) throws IOException {
        var kept = Files.createTempFile("quyche-", ".part");
        try {
            Files.copy(content, kept, StandardCopyOption.REPLACE_EXISTING);
            refuseTooMuch(kept);
            read(kept, taker);
        } finally {
            Files.deleteIfExists(kept);
        }
    }

    /** Before anything of it is read: what it says of its sizes need not be true. */
    private void refuseTooMuch(Path kept) {
        try {
            UNPACKED.check(name, kept);
        } catch (Refusal refusal) {
            throw "file.damaged".equals(refusal.code()) ? damaged() : refusal.at("table");
        }
    }

    private void read(Path kept, BiConsumer<Long, List<String>> taker) {
        try (var book = OPCPackage.open(kept.toFile(), PackageAccess.READ)) {
            for (var texts : book.getPartsByContentType(XSSFRelation.SHARED_STRINGS.getContentType())) {
                if (texts.getSize() > mostTexts) {
                    throw Refusal.tooLarge("table", "what-if.table-many-texts", mostTexts / MEGABYTE);
                }
            }
            var reader = new XSSFReader(book);
            var sheets = reader.getSheetsData();
            if (!sheets.hasNext()) {
                throw damaged();
            }
            try (var sheet = sheets.next()) {
                var handler = new XSSFSheetXMLHandler(
                        reader.getStylesTable(),
                        null,
                        new ReadOnlySharedStringsTable(book),
                        new Lines(taker),
                        new Plain(),
                        false);
                var parser = XMLHelper.newXMLReader();
                parser.setContentHandler(handler);
                parser.parse(new InputSource(sheet));
            }
        } catch (IOException
                | OpenXML4JException
                | OpenXML4JRuntimeException
                | UnsupportedFileFormatException
                | EmptyFileException
                | POIXMLException
                | SAXException
                | ParserConfigurationException e) {
            throw damaged();
        }
    }

    private static Refusal damaged() {
        return Refusal.invalid("table", "what-if.table-damaged");
    }

    /** Numbers and days as programs write them, whatever the cell shows. */
    private static final class Plain extends DataFormatter {

        Plain() {
            super(Locale.ROOT);
        }

        @Override
        public String formatRawCellContents(double value, int format, String pattern, boolean use1904) {
            return DateUtil.isADateFormat(format, pattern)
                    ? DateUtil.getLocalDateTime(value, use1904).toLocalDate().toString()
                    : new BigDecimal(Double.toString(value))
                            .stripTrailingZeros()
                            .toPlainString();
        }
    }

    private static final class Lines implements SheetContentsHandler {

        private final BiConsumer<Long, List<String>> taker;
        private List<String> cells = new ArrayList<>();

        Lines(BiConsumer<Long, List<String>> taker) {
            this.taker = taker;
        }

        @Override
        public void startRow(int number) {
            cells = new ArrayList<>();
        }

        @Override
        public void endRow(int number) {
            if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
                taker.accept(number + 1L, cells);
            }
        }

        @Override
        public void cell(String reference, @Nullable String shown, @Nullable XSSFComment comment) {
            var column = new CellReference(reference).getCol();
            if (Math.max(column, cells.size()) >= MOST_COLUMNS) {
                throw damaged();
            }
            while (cells.size() < column) {
                cells.add("");
            }
            cells.add(shown == null ? "" : shown.strip());
        }
    }
}
