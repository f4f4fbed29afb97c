package vn.quyche.documents.web;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.quyche.documents.DocumentRules;
import vn.quyche.documents.DocumentState;
import vn.quyche.documents.DocumentType;
import vn.quyche.kernel.OrganId;
import vn.quyche.organs.Organs;
import vn.quyche.web.Words;

/** Types, organs and states in the reader's words; templates call it {@code @documentWords}. */
@Component("documentWords")
class DocumentWords {

    private final DocumentRules rules;
    private final Organs organs;
    private final Words words;

    DocumentWords(DocumentRules rules, Organs organs, Words words) {
        this.rules = rules;
        this.organs = organs;
        this.words = words;
    }

    /** "Kết luận", or "Conclusion". */
    public String type(String code) {
        return type(rules.typeEver(code));
    }

    public String type(DocumentType type) {
        if (!words.isEnglish()) {
            return type.name();
        }
        return type.english().substring(0, 1).toUpperCase(words.language())
                + type.english().substring(1);
    }

    public String organ(OrganId organ) {
        return organs.name(organ);
    }

    public String stateKind(DocumentState state) {
        return switch (state) {
            case DRAFT -> "calm";
            case TO_SIGN, SIGNED -> "warn";
            case ISSUED -> "good";
            case VOID -> "bad";
        };
    }

    public String stateIcon(DocumentState state) {
        return switch (state) {
            case DRAFT -> "edit";
            case TO_SIGN -> "wait";
            case SIGNED, ISSUED -> "check";
            case VOID -> "stop";
        };
    }

    public List<DocumentState> states() {
        return List.of(DocumentState.values());
    }
}
