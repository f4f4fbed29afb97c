package vn.quyche.regulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.env.PropertyResolver;
import vn.quyche.kernel.OrganId;

/** Reads a regulation's folder, the whole of it or nothing. */
final class RegulationFiles {

    static final String HEAD = "regulation.yaml";
    private static final String SUBJECTS = "subjects.yaml";
    private static final String READINGS = "readings.yaml";
    private static final Set<String> HEAD_KEYS = Set.of("id", "title", "owner", "versions", "legalBases", "chapters");

    private final RulebookFolder folder;
    private final PropertyResolver settings;
    private final Faults faults = new Faults();

    private RegulationFiles(RulebookFolder folder, PropertyResolver settings) {
        this.folder = folder;
        this.settings = settings;
    }

    static Regulation read(RulebookFolder folder, PropertyResolver settings) {
        return new RegulationFiles(folder, settings).read();
    }

    private Regulation read() {
        var head = node(HEAD).orElseThrow();
        var fields = head.fields(HEAD_KEYS);
        for (var key : List.of("id", "title", "owner", "versions")) {
            head.required(fields, key);
        }
        var id = head.required(fields, "id").text();
        var versions = new VersionReader(settings)
                .read(head.required(fields, "versions").items());
        var chapters = Optional.ofNullable(fields.get("chapters"))
                .map(RegulationFiles::chapters)
                .orElse(List.of());
        var texts = texts(id);
        if (faults.none()) {
            chapters.forEach(chapter -> faults.checking(() -> checkArticles(chapter, texts)));
        }
        var editions = new Editions(id, versions, texts, faults).all();
        return new Regulation(
                id,
                head.required(fields, "title").text(),
                owner(head.required(fields, "owner")),
                Optional.ofNullable(fields.get("legalBases"))
                        .map(RulebookNode::texts)
                        .orElse(List.of()),
                chapters,
                editions,
                node(READINGS)
                        .map(file -> new ReadingFile(file, editions, faults).read())
                        .orElse(List.of()),
                new Manuscript(texts),
                node(SUBJECTS));
    }

    /** The provisions of all articles, in the order of their numbers. */
    private List<ProvisionText> texts(String id) {
        var texts = new ArrayList<ProvisionText>();
        folder.files().forEach((name, content) -> {
            if (name.endsWith(".md")) {
                faults.reading(() -> ArticleFile.read(id, place(name), content)).ifPresent(texts::addAll);
            }
        });
        texts.sort((left, right) -> left.citation().compareTo(right.citation()));
        return texts;
    }

    private static List<Regulation.Chapter> chapters(RulebookNode node) {
        var chapters = new ArrayList<Regulation.Chapter>();
        for (var item : node.items()) {
            var fields = item.fields(Set.of("number", "title", "articles"));
            chapters.add(new Regulation.Chapter(
                    item.required(fields, "number").text(),
                    item.required(fields, "title").text(),
                    articles(item.required(fields, "articles"))));
        }
        return chapters;
    }

    private static IntRange articles(RulebookNode node) {
        try {
            return IntRange.of(node.text());
        } catch (IllegalArgumentException e) {
            throw node.fault("\"" + node.text() + "\" is no range of articles.", "Write it like 1..3.");
        }
    }

    private static OrganId owner(RulebookNode node) {
        try {
            return OrganId.of(node.text());
        } catch (IllegalArgumentException e) {
            throw node.fault("\"" + node.text() + "\" is no organ.", "Write a code such as PROVINCIAL_COMMITTEE.");
        }
    }

    private void checkArticles(Regulation.Chapter chapter, List<ProvisionText> texts) {
        for (var number = chapter.articles().least();
                number <= chapter.articles().most();
                number++) {
            var eId = "art_" + number;
            if (texts.stream().noneMatch(text -> text.citation().eId().equals(eId))) {
                throw new RulebookFault(
                        place(HEAD),
                        1,
                        "Chapter " + chapter.number() + " names Điều " + number + ", which has no file.",
                        "Add the article's file, or mend the chapter's range.");
            }
        }
    }

    private Optional<RulebookNode> node(String name) {
        return Optional.ofNullable(folder.files().get(name)).map(text -> RulebookNode.read(text, place(name), 1));
    }

    private String place(String name) {
        return folder.place(name);
    }
}
