package vn.quyche.documents;

import java.util.List;
import vn.quyche.kernel.DateRange;

/**
 * A type of Party document.
 *
 * @param code its name in data and facts, such as {@code CONCLUSION}
 * @param name as printed above the trích yếu, such as "Kết luận"
 * @param english its name in English
 * @param symbol what stands in the number and symbol, such as {@code KL}
 * @param accepts other ways in which the symbol is written, read but never printed
 * @param grounds whether the legal bases are printed line by line before the body
 * @param letter whether it has the form of a công văn: no type name, the trích yếu beneath the number
 * @param paper whether it is an administrative paper
 * @param witness whether, once signed, it is printed with the checkpoint of the journal
 * @param during the days on which the type exists
 */
public record DocumentType(
        String code,
        String name,
        String english,
        String symbol,
        List<String> accepts,
        boolean grounds,
        boolean letter,
        boolean paper,
        boolean witness,
        DateRange during) {}
