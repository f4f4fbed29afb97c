package vn.quyche.organs.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.quyche.kernel.Refusal;
import vn.quyche.organs.ImportLine;
import vn.quyche.web.TypedDay;

/** Reads lists of bodies and people from a workbook, and writes the empty one to be filled in. */
@Component
class ImportSheet {

    private static final int MOST_BYTES = 2_000_000;
    private static final int MOST_INFLATED = 24_000_000;
    private static final int MOST_LINES = 2_000;
    private static final int LONGEST_CELL = 300;
    private static final int WIDTH = 24 * 256;

    private final ImportWords words;

    ImportSheet(ImportWords words) {
        this.words = words;
    }

    /** Refuses what is no workbook, is too large, or has none of the sheets or not all of their columns. */
    List<ImportLine> read(InputStream file) {
        var bytes = bytes(file);
        mustInflateSmall(bytes);
        var lines = new ArrayList<ImportLine>();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            var found = false;
            for (var bodies : List.of(true, false)) {
                for (var sheet : book) {
                    if (words.isSheet(bodies, sheet.getSheetName())) {
                        found = true;
                        lines.addAll(lines(sheet, bodies));
                    }
                }
            }
            if (!found) {
                throw Refusal.invalid("file", "import.no-sheet", words.sheet(true), words.sheet(false));
            }
        } catch (IOException | RuntimeException unreadable) {
            if (unreadable instanceof Refusal refusal) {
                throw refusal;
            }
            throw Refusal.invalid("file", "import.unreadable");
        }
        if (lines.size() > MOST_LINES) {
            throw Refusal.tooLarge("file", "import.too-many", MOST_LINES);
        }
        return lines;
    }

    /** The workbook to be filled in. */
    byte[] template() {
        try (var book = new XSSFWorkbook();
                var bytes = new ByteArrayOutputStream()) {
            for (var bodies : List.of(true, false)) {
                var sheet = book.createSheet(words.sheet(bodies));
                var head = sheet.createRow(0);
                var fields = bodies ? ImportWords.OF_BODIES : ImportWords.OF_PEOPLE;
                for (var at = 0; at < fields.size(); at++) {
                    head.createCell(at).setCellValue(words.heading(bodies, fields.get(at)));
                    sheet.setColumnWidth(at, WIDTH);
                }
                sheet.createFreezePane(0, 1);
            }
            book.write(bytes);
            return bytes.toByteArray();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private List<ImportLine> lines(Sheet sheet, boolean bodies) {
        var columns = columns(sheet, bodies);
        var lines = new ArrayList<ImportLine>();
        for (var row : sheet) {
            if (row.getRowNum() > 0) {
                var cells = new HashMap<String, String>();
                columns.forEach((at, field) -> {
                    var text = text(row.getCell(at));
                    if (!text.isEmpty()) {
                        cells.put(field, words.value(field, text));
                    }
                });
                if (!cells.isEmpty()) {
                    lines.add(new ImportLine(row.getRowNum() + 1, bodies, cells));
                }
            }
        }
        return lines;
    }

    private Map<Integer, String> columns(Sheet sheet, boolean bodies) {
        var columns = new HashMap<Integer, String>();
        var head = sheet.getRow(0);
        if (head != null) {
            for (var cell : head) {
                words.field(bodies, text(cell)).ifPresent(field -> columns.put(cell.getColumnIndex(), field));
            }
        }
        var missing = new ArrayList<>(bodies ? ImportWords.OF_BODIES : ImportWords.OF_PEOPLE);
        missing.removeAll(new HashSet<>(columns.values()));
        if (!missing.isEmpty()) {
            throw Refusal.invalid(
                    "file",
                    "import.no-column",
                    sheet.getSheetName(),
                    String.join(
                            ", ",
                            missing.stream()
                                    .map(field -> words.heading(bodies, field))
                                    .toList()));
        }
        return columns;
    }

    /** What a cell shows; a day as a field of ours shows it. Formulas are not worked out: what was last shown counts. */
    private static String text(@Nullable Cell cell) {
        if (cell == null) {
            return "";
        }
        var kind = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        if (kind == CellType.NUMERIC && DateUtil.isCellDateFormatted(cell)) {
            return TypedDay.write(cell.getLocalDateTimeCellValue().toLocalDate());
        }
        var formatter = new DataFormatter();
        formatter.setUseCachedValuesForFormulaCells(true);
        var text = formatter.formatCellValue(cell).strip();
        return text.length() > LONGEST_CELL ? text.substring(0, LONGEST_CELL) : text;
    }

    private static byte[] bytes(InputStream file) {
        try {
            var bytes = file.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw Refusal.tooLarge("file", "import.too-large");
            }
            if (bytes.length == 0) {
                throw Refusal.invalid("file", "import.unreadable");
            }
            return bytes;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** A small file may hold a huge one. */
    private static void mustInflateSmall(byte[] bytes) {
        var buffer = new byte[8192];
        var total = 0L;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            while (zip.getNextEntry() != null) {
                for (var read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    total += read;
                    if (total > MOST_INFLATED) {
                        throw Refusal.tooLarge("file", "import.too-large");
                    }
                }
            }
        } catch (IOException broken) {
            throw Refusal.invalid("file", "import.unreadable");
        }
    }
}
