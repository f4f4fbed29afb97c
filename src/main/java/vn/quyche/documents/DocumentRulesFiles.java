package vn.quyche.documents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.quyche.kernel.OrganId;
import vn.quyche.organs.PostKind;

/** Reads {@code rulebook/documents/}, refusing what is doubled, unknown or points nowhere. */
final class DocumentRulesFiles {

    static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final String FOLDER = "rulebook/documents/";

    private DocumentRulesFiles() {}

    /** All of it. */
    record Data(
            List<DocumentType> types,
            List<Issuer> issuers,
            List<SigningForm> forms,
            List<Term> terms,
            int firstNumber,
            int digits,
            SheetForm sheet) {}

    static Data read() {
        var file = StrictYaml.read(FOLDER + "types.yaml").knowing("sources", "types", "issuers");
        var sources = sources(file.map("sources"));
        var types =
                file.maps("types").stream().map(entry -> type(entry, sources)).toList();
        var codes = types.stream().map(DocumentType::code).toList();
        var issuers = file.maps("issuers").stream()
                .map(entry -> issuer(entry, sources, codes))
                .toList();
        var signing = StrictYaml.read(FOLDER + "signing.yaml").knowing("forms");
        var forms =
                signing.maps("forms").stream().map(entry -> form(entry, codes)).toList();
        var numbering = StrictYaml.read(FOLDER + "numbering.yaml").knowing("source", "first", "digits", "terms");
        var terms = numbering.maps("terms").stream()
                .map(entry -> new Term(entry.knowing("name", "from", "to").word("name"), entry.days()))
                .toList();
        var sheet = SheetForm.read(StrictYaml.read(FOLDER + "form.yaml"));
        return new Data(types, issuers, forms, terms, numbering.number("first"), numbering.number("digits"), sheet);
    }

    private static Map<String, Issuer.Source> sources(StrictYaml file) {
        var sources = new HashMap<String, Issuer.Source>();
        for (var key : file.keys()) {
            var entry = file.map(key).knowing("vi", "en", "kind", "read-at");
            sources.put(key, new Issuer.Source(entry.word("vi"), entry.word("en")));
        }
        return sources;
    }

    private static DocumentType type(StrictYaml entry, Map<String, Issuer.Source> sources) {
        entry.knowing(
                "code", "vi", "en", "symbol", "accepts", "grounds", "letter", "paper", "witness", "from", "to",
                "source");
        source(entry, sources);
        return new DocumentType(
                entry.word("code"),
                entry.word("vi"),
                entry.word("en"),
                entry.word("symbol"),
                entry.words("accepts"),
                entry.flag("grounds"),
                entry.flag("letter"),
                entry.flag("paper"),
                entry.flag("witness"),
                entry.days());
    }

    private static Issuer issuer(StrictYaml entry, Map<String, Issuer.Source> sources, List<String> codes) {
        entry.knowing("organ", "symbol", "head", "carries", "types", "archive", "from", "to", "source", "rule");
        return new Issuer(
                OrganId.of(entry.word("organ")),
                entry.word("symbol"),
                entry.words("head"),
                DocumentRules.organs(entry.words("carries")),
                known(entry.words("types"), codes),
                entry.word("archive"),
                entry.days(),
                source(entry, sources),
                entry.word("rule"));
    }

    private static SigningForm form(StrictYaml entry, List<String> codes) {
        entry.knowing(
                "key",
                "issuer",
                "office",
                "lines",
                "types",
                "in-place-of",
                "stands-in",
                "from",
                "to",
                "rule",
                "rests-on");
        var all = entry.isWord("types", "all");
        return new SigningForm(
                entry.word("key"),
                OrganId.of(entry.word("issuer")),
                PostKind.valueOf(entry.word("office")),
                entry.words("lines"),
                all ? Set.of() : known(entry.words("types"), codes),
                entry.find("in-place-of").map(PostKind::valueOf),
                entry.flag("stands-in"),
                entry.days(),
                entry.word("rule"));
    }

    private static Issuer.Source source(StrictYaml entry, Map<String, Issuer.Source> sources) {
        var key = entry.word("source");
        return Optional.ofNullable(sources.get(key))
                .orElseThrow(() -> new IllegalStateException(FOLDER + "types.yaml: no source is called " + key));
    }

    private static Set<String> known(List<String> named, List<String> codes) {
        var unknown = new ArrayList<>(named);
        unknown.removeAll(codes);
        if (!unknown.isEmpty()) {
            throw new IllegalStateException(FOLDER + "types.yaml knows no type " + unknown);
        }
        return Set.copyOf(named);
    }
}
