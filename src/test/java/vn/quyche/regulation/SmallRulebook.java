package vn.quyche.regulation;

import java.util.HashMap;
import java.util.Map;
import org.springframework.mock.env.MockEnvironment;

/** A regulation of one article with two versions, the older known in part; for tests that plant a fault. */
final class SmallRulebook {

    static final String HEAD = """
            id: test
            title: Quy chế thử
            owner: BOARD
            versions:
              - {key: old, number: "1", adoptedOn: 2020-01-01, effectiveFrom: 2020-01-01, effectiveTo: 2022-01-01, known: marked}
              - {key: new, number: "2", adoptedOn: 2022-01-01, effectiveFrom: 2022-01-01}
            chapters: [{number: I, title: Chung, articles: 1..1}]
            """;

    static final String RULE = """
            - id: R-1.1-a
              class: enforced
              kind: DUTY
              says: "Việc phải làm"
              en: "A duty"
              organs: [BOARD]
            """;

    private SmallRulebook() {}

    static String article(String block) {
        return "# Điều 1. Tên\n\n## khoản 1\nLời.\n" + block + "\n";
    }

    static Regulation load(Map<String, String> files) {
        return load(files, Map.of());
    }

    static Regulation load(Map<String, String> files, Map<String, String> settings) {
        var all = new HashMap<>(Map.of("regulation.yaml", HEAD));
        all.putAll(files);
        var environment = new MockEnvironment();
        settings.forEach(environment::setProperty);
        return RegulationFiles.read(new RulebookFolder("test", all), environment);
    }
}
