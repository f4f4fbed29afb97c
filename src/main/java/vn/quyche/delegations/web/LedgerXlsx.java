package vn.quyche.delegations.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.springframework.stereotype.Component;
import vn.quyche.delegations.LedgerRow;
import vn.quyche.web.Words;

/** The ledger as a sheet an office can go on working with. */
@Component
class LedgerXlsx {

    private static final List<String> COLUMNS = List.of(
            "what",
            "basis",
            "by",
            "to",
            "force",
            "state",
            "uses",
            "amount",
            "asked-first",
            "reported",
            "due",
            "missed");

    private final DelegationWords said;
    private final Words words;

    LedgerXlsx(DelegationWords said, Words words) {
        this.said = said;
        this.words = words;
    }

    byte[] write(List<LedgerRow> rows, LedgerPeriod period) {
        try (var book = new XSSFWorkbook();
                var bytes = new ByteArrayOutputStream()) {
            var sheet = book.createSheet(words.say("place.delegations"));
            sheet.createRow(0)
                    .createCell(0)
                    .setCellValue(words.say("delegation.lead", words.day(period.first()), words.day(period.last())));
            var head = sheet.createRow(1);
            COLUMNS.forEach(column -> cell(head, words.say("delegation.column." + column)));
            for (var row : rows) {
                write(sheet.createRow(sheet.getLastRowNum() + 1), row);
            }
            sheet.createFreezePane(1, 2);
            book.write(bytes);
            return bytes.toByteArray();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private void write(Row line, LedgerRow row) {
        cell(line, said.what(row));
        cell(line, String.join("; ", row.basis().stream().map(words::full).toList()));
        cell(line, said.organ(row.by()));
        cell(line, said.organ(row.to()));
        cell(line, said.force(row.force()));
        cell(line, words.say(row.state().key()));
        number(line, row.count());
        row.amount().ifPresentOrElse(sum -> number(line, sum), () -> cell(line, ""));
        number(line, row.askedFirst());
        number(line, row.reported());
        number(line, row.due());
        number(line, row.missed());
    }

    /** Text stays text, whatever it begins with. */
    private static void cell(Row line, String text) {
        line.createCell(Math.max(0, line.getLastCellNum())).setCellValue(text);
    }

    private static void number(Row line, long number) {
        line.createCell(Math.max(0, line.getLastCellNum())).setCellValue((double) number);
    }
}
