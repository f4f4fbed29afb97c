package vn.quyche.documents.web;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.quyche.documents.Recipient;
import vn.quyche.kernel.Refusal;
import vn.quyche.organs.Organ;

/** Nơi nhận as it is typed: a line a recipient, the purpose in brackets; names of this house are recognised. */
final class RecipientLines {

    private static final Pattern LINE = Pattern.compile("[-–]?\\s*([^()]+?)\\s*(?:\\(([^()]*)\\))?\\s*[,;.]?");

    private RecipientLines() {}

    static List<Recipient> read(String typed, List<Organ> house) {
        return typed.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> readLine(Normalizer.normalize(line, Normalizer.Form.NFC), house))
                .toList();
    }

    static String write(List<Recipient> recipients) {
        return recipients.stream().map(Recipient::printed).collect(Collectors.joining("\n"));
    }

    private static Recipient readLine(String line, List<Organ> house) {
        var parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw Refusal.invalid("recipients", "document.recipient-unreadable", line);
        }
        var name = parts.group(1);
        var purpose = parts.group(2) == null ? "" : parts.group(2).strip();
        return house.stream()
                .filter(organ -> isCalled(organ, name))
                .findFirst()
                .map(organ -> Recipient.of(organ.id(), name, purpose))
                .orElseGet(() -> Recipient.outside(name, purpose));
    }

    /** By the short name, the full one, or anything between: "Ban Thường vụ Tỉnh ủy". */
    private static boolean isCalled(Organ organ, String name) {
        var typed = plain(name);
        var brief = plain(organ.shortName());
        return typed.equals(brief)
                || typed.equals(plain(organ.name()))
                || (typed.startsWith(brief + " ") && plain(organ.name()).startsWith(typed + " "));
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.forLanguageTag("vi"));
    }
}
