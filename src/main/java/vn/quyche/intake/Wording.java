package vn.quyche.intake;

import java.util.regex.Pattern;

/** How regulations word their quantities. */
final class Wording {

    private static final String N = "(" + Numeral.PATTERN + ")";

    /** A number in digits, or in words where it counts more than one: "một số" is none. */
    private static final String SEVERAL = "(?!một)" + N;

    private static final String UNIT = "(ngày|tuần|tháng|quý|năm)";
    private static final String START = "(?<![\\p{L}\\d/.,-])";
    private static final String END = "(?![\\p{L}\\d])";
    private static final String TO = "\\s*(?:đến|tới|-|–|hoặc)\\s*";
    private static final String SITTING = "(?:họp|kỳ|phiên|cuộc|buổi|hội nghị)";

    /** Days, years, numbers of documents and places of the text: nothing in them is a quantity. */
    static final Pattern NO_QUANTITY = any(
            "ngày\\s+\\d{1,2}\\s+tháng\\s+\\d{1,2}(?:\\s+năm\\s+\\d{4})?",
            "\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{4}",
            "\\d+\\s*-\\s*\\p{L}+/[\\p{L}\\d]+",
            "\\d+/\\d{4}/[\\p{L}-]+",
            "(?:điều|khoản|điểm|năm|tháng|quý|khóa|khoá|số|chương|mục|phụ lục|mẫu)\\s+\\d+(?:/\\d{4})?(?:\\s*-\\s*\\d{4})?"
                    + "(?![\\d.,]|\\s*(?:ngày|tháng|đồng|lần|ha))");

    static final Pattern FRACTION = any(START + "(\\d{1,2})\\s*/\\s*(\\d{1,3})" + END);

    static final Pattern PERCENT = any(START + "(\\d{1,3}(?:,\\d+)?)\\s*%");

    /** "More than half" in words; where the figure follows in brackets, the figure counts. */
    static final Pattern MAJORITY = any("quá (?:bán|nửa)" + END + "(?!\\s*(?:đó|này|nêu trên|\\(\\s*trên))");

    static final Pattern MONEY =
            any(START + N + "\\s*(nghìn|ngàn|triệu|tỷ|tỉ)?(?:\\s+(tỷ|tỉ))?\\s*(?:đồng|VNĐ|VND)(?!\\s+chí)" + END);

    /** A sum whose "đồng" is left out. */
    static final Pattern MILLIONS = any(START + N + "\\s*(triệu|tỷ|tỉ)()" + END);

    static final Pattern AREA = any(START + N + "\\s*(?:ha|hecta|héc[- ]?ta)" + END);

    /** "trước kỳ họp ít nhất 05 ngày". */
    static final Pattern BEFORE = any("trước(\\s+(?:khi\\s+|ngày\\s+|thời điểm\\s+)?" + SITTING + "?[^.;:,\\d]{0,40}?)"
            + N + "\\s+ngày" + END + "(?:\\s+làm việc)?");

    /** "05 ngày trước hội nghị". */
    static final Pattern AHEAD = any(
            START + "()" + N + "\\s+ngày(?:\\s+làm việc)?(?=\\s+trước(?:\\s+(?:khi|ngày|" + SITTING + ")|[.,;)]|$))");

    /** "từ 01 đến 02 lần/tháng". */
    static final Pattern TIMES = any(START + "(?:từ\\s+)?" + N + "(?:" + TO + N
            + ")?\\s+(?:lần|kỳ|phiên)\\s*(?:/|mỗi|trong một|trong|một)\\s*(?:" + N + "\\s+)?" + UNIT + END);

    /** "mỗi tháng họp hai lần". */
    static final Pattern EACH_TIMES = any(START + "(?:mỗi|hằng|hàng|trong)\\s+(?:" + N + "\\s+)?" + UNIT
            + "\\s+(?:họp\\s+|tổ chức\\s+)?(?:từ\\s+)?" + N + "(?:" + TO + N + ")?\\s+lần" + END);

    /** "ba tháng một lần". */
    static final Pattern EVERY = any(START + N + "\\s*" + UNIT + "(?:\\s+\\p{L}+){0,2}?\\s+(?:một|1|01)\\s+lần" + END);

    static final Pattern LENGTH =
            any(START + N + "(?:\\s*\\(\\s*\\p{L}+\\s*\\))?\\s*" + UNIT + END + "(?:\\s+làm việc)?");

    /** "hằng quý", "chế độ báo cáo tuần"; daily work is no quantity. */
    static final Pattern RECURRING = any(
            START + "(?:hằng|hàng|mỗi|báo cáo|chương trình công tác)\\s+(tuần|tháng|quý|năm)" + END + "(?!\\s*\\d)");

    /** "hằng tháng, quý, 6 tháng, năm". */
    static final Pattern LISTED = any(START
            + "(?:hằng|hàng)\\s+(?:tuần|tháng|quý|năm)(?:(?:\\s*,|\\s+và)\\s+(?:(?:hằng|hàng)\\s+|\\d+\\s+)?(?:tuần|tháng|quý|năm)"
            + END + "(?!\\s*\\d))+");

    static final Pattern ITEM = any("(?<=[,]\\s|và\\s)(tuần|tháng|quý|năm)");

    static final Pattern COUNT = any(START + "(?:từ\\s+)?" + SEVERAL + "(?:" + TO + N + ")?\\s+"
            + "(đồng chí|người|thành viên|ủy viên|uỷ viên|lần|phiếu|bản|văn bản|cơ quan|đơn vị|tổ chức|nhiệm kỳ|vòng"
            + "|bước|nội dung|chữ ký|đại biểu|phó bí thư|bí thư|trang)" + END);

    private Wording() {}

    private static Pattern any(String... patterns) {
        return Pattern.compile(String.join("|", patterns), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
