package vn.quyche.organs.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.springframework.stereotype.Component;
import vn.quyche.kernel.PersonId;
import vn.quyche.organs.Assignment;
import vn.quyche.organs.AssignmentSheet;
import vn.quyche.organs.Organs;
import vn.quyche.organs.Person;
import vn.quyche.web.Words;

/** The register of assignments as a workbook: the matrix of the day, and every change of it. */
@Component
class AssignmentsXlsx {

    private final Organs organs;
    private final Words words;

    AssignmentsXlsx(Organs organs, Words words) {
        this.organs = organs;
        this.words = words;
    }

    byte[] write(
            AssignmentSheet sheet, List<AssignmentSheet.Row> rows, List<Person> people, Map<PersonId, String> names) {
        try (var book = new XSSFWorkbook();
                var bytes = new ByteArrayOutputStream()) {
            matrix(book.createSheet(words.say("assignments.title")), sheet, rows, people);
            versions(book.createSheet(words.say("assignments.versions")), sheet, names);
            book.write(bytes);
            return bytes.toByteArray();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private void matrix(XSSFSheet page, AssignmentSheet sheet, List<AssignmentSheet.Row> rows, List<Person> people) {
        cell(page.createRow(0), words.say("assignments.lead", words.day(sheet.on())));
        var head = page.createRow(1);
        cell(head, words.say("assignments.target"));
        people.forEach(person -> cell(head, person.name()));
        cell(head, words.say("assignments.fault"));
        for (var row : rows) {
            var line = page.createRow(page.getLastRowNum() + 1);
            cell(line, row.name());
            people.forEach(person -> cell(
                    line, row.of(person.id()).map(kind -> words.say(kind.key())).orElse("")));
            cell(line, fault(row, sheet));
        }
        page.createFreezePane(1, 2);
    }

    private String fault(AssignmentSheet.Row row, AssignmentSheet sheet) {
        if (row.isUncovered()) {
            return words.say("assignments.nobody") + ", " + words.full(sheet.decidedUnder());
        }
        return row.isShared() ? words.say("assignments.several") + ", " + words.full(sheet.answersUnder()) : "";
    }

    private void versions(XSSFSheet page, AssignmentSheet sheet, Map<PersonId, String> names) {
        var head = page.createRow(0);
        for (var column : List.of("from", "what", "person", "kind", "target")) {
            cell(head, words.say("assignments.column." + column));
        }
        for (var version : sheet.versions()) {
            version.begun().forEach(line -> line(page, version, "assignments.begun", line, names));
            version.ended().forEach(line -> line(page, version, "assignments.ended", line, names));
        }
        page.createFreezePane(0, 1);
    }

    private void line(
            XSSFSheet page,
            AssignmentSheet.Version version,
            String what,
            Assignment line,
            Map<PersonId, String> names) {
        var row = page.createRow(page.getLastRowNum() + 1);
        cell(row, words.day(version.from()));
        cell(row, words.say(what));
        cell(row, names.getOrDefault(line.person(), ""));
        cell(row, words.say(line.kind().key()));
        cell(row, line.organ().map(organs::fullName).orElse(line.field()));
    }

    /** Text stays text, whatever it begins with. */
    private static void cell(Row line, String text) {
        line.createCell(Math.max(0, line.getLastCellNum())).setCellValue(text);
    }
}
