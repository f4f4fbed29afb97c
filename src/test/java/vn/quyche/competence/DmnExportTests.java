package vn.quyche.competence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;
import vn.quyche.regulation.Rulebooks;

/** The export is DMN 1.5 by the schema of its makers, and holds every routing provision with its place. */
class DmnExportTests {

    private static final LocalDate OLD = LocalDate.of(2022, 5, 1);
    private static final LocalDate NEW = LocalDate.of(2024, 3, 15);
    private static final Competence COMPETENCE = new Competence(Rulebooks.shipped());

    @Test
    void isValidByTheSchema() {
        for (var day : new LocalDate[] {OLD, NEW}) {
            assertThatCode(() -> validate(export(day, Optional.empty()))).doesNotThrowAnyException();
        }
        assertThatCode(() -> validate(export(NEW, Optional.of("budget.off-estimate-spending"))))
                .doesNotThrowAnyException();
    }

    @Test
    void theSchemaWouldSeeAFault() {
        var wrong = export(NEW, Optional.of("award.party-badge")).replace("hitPolicy=\"COLLECT\"", "hitPolicy=\"ALL\"");
        assertThatThrownBy(() -> validate(wrong)).isInstanceOf(SAXException.class);
    }

    @Test
    void everyRuleThatRoutesStandsInItWithItsProvision() {
        var export = export(NEW, Optional.empty());
        var router = Rulebooks.shipped().working().rules(NEW).rules().stream()
                .filter(rule -> rule.route().isPresent())
                .filter(rule -> rule.route().orElseThrow().items().stream()
                        .anyMatch(clause -> clause.fields().containsKey("steps")))
                .toList();
        assertThat(router)
                .hasSizeGreaterThan(100)
                .allSatisfy(rule -> assertThat(export)
                        .contains("<text>" + rule.id() + "</text>")
                        .contains("<text>" + rule.source().words() + "</text>")
                        .contains("<knowledgeSource id=\"" + rule.source().eId() + "\""));
    }

    @Test
    void aSubjectAloneIsTheSameAsAmongAll() {
        var alone = export(NEW, Optional.of("budget.off-estimate-spending"));
        var part = alone.substring(alone.indexOf("<decision id=\"budget"), alone.indexOf("<knowledgeSource"));
        assertThat(export(NEW, Optional.empty())).contains(part.strip());
        assertThat(Pattern.compile("<decision ").matcher(alone).results().count())
                .isEqualTo(5);
        assertThat(alone).doesNotContain("investment.policy");
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThatThrownBy(() -> export(NEW, Optional.of("no.such"))).hasMessage("competence.unknown-subject");
        assertThatThrownBy(() -> COMPETENCE.dmn("nowhere", NEW, Optional.empty()))
                .hasMessage("regulation.unknown");
        assertThatThrownBy(() -> export(LocalDate.of(2019, 1, 1), Optional.empty()))
                .hasMessage("regulation.not-in-force");
    }

    private static String export(LocalDate on, Optional<String> subject) {
        return COMPETENCE.dmn("dien-bien", on, subject);
    }

    private static void validate(String dmn) throws SAXException, IOException {
        var schema = Objects.requireNonNull(DmnExportTests.class.getResource("/org/omg/spec/DMN/20230324/DMN15.xsd"));
        SchemaFactory.newDefaultInstance()
                .newSchema(schema)
                .newValidator()
                .validate(new StreamSource(new StringReader(dmn)));
    }
}
