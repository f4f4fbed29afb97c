package vn.quyche.regulation;

import java.util.Map;
import org.springframework.mock.env.MockEnvironment;

/** The rulebook as shipped, for tests of other modules that need no server. */
public final class Rulebooks {

    private static final Regulations SHIPPED = loaded();

    private Rulebooks() {}

    public static Regulations shipped() {
        return SHIPPED;
    }

    /** The same, read anew. */
    public static Regulations loaded() {
        return new Regulations(new MockEnvironment());
    }

    /** A file as the rulebook reads it. */
    public static RulebookNode node(String text, String file) {
        return RulebookNode.read(text, file, 1);
    }

    /** A regulation of one article with one clause, its catalogue beside it. */
    public static Regulation small(String subjects, String rules) {
        var head = """
                id: small
                title: Quy chế nhỏ
                owner: BOARD
                versions: [{key: one, number: "1", adoptedOn: 2020-01-01, effectiveFrom: 2020-01-01}]
                """;
        var article = "# Điều 1. Tên\n\n## khoản 1\nLời.\n```rules\n" + rules + "```\n";
        var files = Map.of("regulation.yaml", head, "subjects.yaml", subjects, "dieu-01.md", article);
        return RegulationFiles.read(new RulebookFolder("small", files), new MockEnvironment());
    }
}
