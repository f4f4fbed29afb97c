package vn.quyche.documents;

import static vn.quyche.kernel.Refusal.refuseIf;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.quyche.kernel.Citation;
import vn.quyche.kernel.OrganId;
import vn.quyche.kernel.Refusal;
import vn.quyche.organs.Organs;
import vn.quyche.organs.PostKind;

/** What the rules of document work say on a day: types, who issues and signs what, terms and numbers. */
@Component
public class DocumentRules {

    private final List<DocumentType> types;
    private final List<Issuer> issuers;
    private final List<SigningForm> forms;
    private final List<Term> terms;
    private final int firstNumber;
    private final int digits;
    private final SheetForm sheet;
    private final Provisions provisions;
    private final Organs organs;

    DocumentRules(Provisions provisions, Organs organs) {
        var data = DocumentRulesFiles.read();
        this.types = data.types();
        this.issuers = data.issuers();
        this.forms = data.forms();
        this.terms = data.terms();
        this.firstNumber = data.firstNumber();
        this.digits = data.digits();
        this.sheet = data.sheet();
        this.provisions = provisions;
        this.organs = organs;
    }

    /** The types there are on a day, in the order of the rule. */
    public List<DocumentType> types(LocalDate on) {
        return types.stream().filter(type -> type.during().contains(on)).toList();
    }

    public DocumentType type(String code, LocalDate on) {
        return types(on).stream()
                .filter(type -> type.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("type", "document.type-unknown", code));
    }

    /** The name of a type whatever the day, for lists and history. */
    public DocumentType typeEver(String code) {
        return types.stream()
                .filter(type -> type.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("type", "document.type-unknown", code));
    }

    /** The organs that issue documents on a day. */
    public List<OrganId> issuingOrgans(LocalDate on) {
        return issuers.stream()
                .filter(issuer -> issuer.during().contains(on))
                .map(Issuer::organ)
                .toList();
    }

    /** The organs whose decisions the issuer's documents carry. */
    public Set<OrganId> carriedBy(OrganId issuer, LocalDate on) {
        return issuer(issuer, on).carries();
    }

    /** What the organ may issue on a day, in the order of the rule. */
    public List<DocumentType> typesOf(OrganId issuer, LocalDate on) {
        var allowed = issuer(issuer, on).types();
        return types(on).stream().filter(type -> allowed.contains(type.code())).toList();
    }

    /** The ways in which the organ's documents of the type may be signed, the usual one first. */
    public List<SigningForm> signingForms(String type, OrganId issuer, LocalDate on) {
        return forms.stream()
                .filter(form -> form.issuer().equals(issuer)
                        && form.covers(type)
                        && form.during().contains(on))
                .toList();
    }

    /** The provision that a rule stands in, as in force on a day. */
    public Citation cite(SigningForm form, LocalDate on) {
        return provisions.cite(form.rule(), on);
    }

    /** The provision that says what the issuer's documents must be. */
    public Citation cite(OrganId issuer, LocalDate on) {
        return provisions.cite(issuer(issuer, on).rule(), on);
    }

    /** The provision on which the document's way of signing rests, if the table still has it. */
    public List<Citation> citeSigning(Document document, LocalDate on) {
        return signingForms(document.type(), document.issuer(), on).stream()
                .filter(form -> form.key().equals(document.content().signing()))
                .map(form -> cite(form, on))
                .toList();
    }

    /** Refuses a type the organ may not issue, and a decision that does not go out this way. */
    void mustBeIssuable(String code, OrganId organ, OrganId decidedBy, LocalDate on) {
        var type = type(code, on);
        var issuer = issuer(organ, on);
        var basis = provisions.cite(issuer.rule(), on);
        refuseIf(
                !issuer.types().contains(code),
                basis,
                "document.type-not-of-issuer",
                organs.name(organ),
                type.name().toLowerCase(DocumentRulesFiles.VIETNAMESE),
                type.english(),
                issuer.source().vietnamese(),
                issuer.source().english());
        refuseIf(
                !issuer.carries().contains(decidedBy),
                basis,
                "document.not-issued-so",
                organs.name(decidedBy),
                organs.name(organ));
    }

    /** The form named, or the usual one when none is named; refuses what the signing table does not know. */
    SigningForm signingForm(Optional<String> key, String code, OrganId issuer, LocalDate on) {
        var known = signingForms(code, issuer, on);
        var chosen = key.map(named -> known.stream().filter(form -> form.key().equals(named)))
                .orElseGet(() -> known.stream().filter(form -> !form.standsIn()))
                .findFirst();
        var type = type(code, on);
        return chosen.orElseThrow(() -> Refusal.under(
                forms.stream()
                        .filter(form -> key.filter(form.key()::equals).isPresent())
                        .findFirst()
                        .map(form -> cite(form, on))
                        .orElseGet(() -> cite(issuer, on)),
                "document.signer-not-of-type",
                type.name().toLowerCase(DocumentRulesFiles.VIETNAMESE),
                type.english(),
                organs.name(issuer)));
    }

    Issuer issuer(OrganId organ, LocalDate on) {
        return issuers.stream()
                .filter(issuer ->
                        issuer.organ().equals(organ) && issuer.during().contains(on))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("issuer", "document.organ-issues-nothing", organs.name(organ)));
    }

    /** The office named in words, such as "Phó Bí thư Thường trực". */
    String officeInWords(PostKind office) {
        return "document.office." + office.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Term term(LocalDate on) {
        return terms.stream()
                .filter(term -> term.during().contains(on))
                .findFirst()
                .orElseThrow(() -> Refusal.conflict("document.no-term", on));
    }

    int firstNumber() {
        return firstNumber;
    }

    /** "47-KL/TU": numbers below ten are written with a leading zero. */
    String symbol(int number, DocumentType type, Issuer issuer) {
        return String.format("%0" + digits + "d-%s/%s", number, type.symbol(), issuer.symbol());
    }

    SheetForm sheet() {
        return sheet;
    }

    static Set<OrganId> organs(List<String> codes) {
        return codes.stream().map(OrganId::of).collect(Collectors.toUnmodifiableSet());
    }
}
