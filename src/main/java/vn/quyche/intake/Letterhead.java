package vn.quyche.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What stands before the first article: the number, the day, the name of the document. */
record Letterhead(String title, Optional<String> number, Optional<LocalDate> date) {

    private static final int LONGEST_TITLE = 400;

    private static final Pattern NUMBER =
            Pattern.compile("(?iu)^số\\s*:?\\s*(\\d{1,5}\\s*[-/–]\\s*[\\p{L}\\d][\\p{L}\\d/.-]*)");
    private static final Pattern LONG_DAY =
            Pattern.compile("(?iu)ngày\\s+(\\d{1,2})\\s+tháng\\s+(\\d{1,2})\\s+năm\\s+(\\d{4})");
    private static final Pattern SHORT_DAY =
            Pattern.compile("(?iu)ngày\\s+(\\d{1,2})\\s*[/.-]\\s*(\\d{1,2})\\s*[/.-]\\s*(\\d{4})");
    private static final Pattern TITLE = Pattern.compile(
            "(?:QUY CHẾ|QUY ĐỊNH|QUYẾT ĐỊNH|BÁO CÁO|NGHỊ QUYẾT|HƯỚNG DẪN|KẾT LUẬN|CHƯƠNG TRÌNH|ĐIỀU LỆ|NỘI QUY)(?!\\p{L}).*",
            Pattern.UNICODE_CHARACTER_CLASS);
    /** Words that begin a sentence about another document. */
    private static final String CITES = "căn cứ|thực hiện|kính gửi|theo|xét|trong|để|ban hành kèm theo|\\(ban hành";

    private static final Pattern CITING = Pattern.compile("(?iu)(?:" + CITES + ")(?!\\p{L}).*");
    private static final Pattern BODY =
            Pattern.compile("(?iu)(?:" + CITES + "|ngày|số|[ivx]{1,5}\\s*[-.–])(?!\\p{L}).*");

    static Letterhead of(List<Block> head) {
        return new Letterhead(title(head), number(head), date(head));
    }

    /** Whether the name of a document stands here in capitals. */
    static boolean isTitle(Block block) {
        return TITLE.matcher(block.lines().get(0)).matches();
    }

    private static String title(List<Block> head) {
        for (var i = 0; i < head.size(); i++) {
            if (isTitle(head.get(i))) {
                var said = new ArrayList<String>();
                for (var block : head.subList(i, head.size())) {
                    var text = block.text();
                    if (!said.isEmpty()
                                    && (BODY.matcher(text).matches()
                                            || Marker.of(text).kind() != Marker.Kind.NONE)
                            || text.length() > LONGEST_TITLE
                            || said.size() == 3) {
                        break;
                    }
                    said.add(text);
                }
                return String.join(" ", said);
            }
        }
        return "";
    }

    private static Optional<String> number(List<Block> head) {
        return head.stream()
                .flatMap(block -> block.lines().stream())
                .map(NUMBER::matcher)
                .filter(found -> found.find())
                .map(found -> found.group(1).replaceAll("\\s", "").replaceFirst("[.]$", ""))
                .findFirst();
    }

    /** The day that a head prints, not one of those it cites. */
    private static Optional<LocalDate> date(List<Block> head) {
        for (var block : head) {
            for (var line : block.lines()) {
                for (var pattern : List.of(LONG_DAY, SHORT_DAY)) {
                    var day = pattern.matcher(line);
                    if (day.find() && !CITING.matcher(line).matches()) {
                        return day(day.group(1), day.group(2), day.group(3));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> day(String day, String month, String year) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
