package vn.quyche;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The walls between the modules, and the map of them that a newcomer reads. */
class ModularityTests {

    private static final ApplicationModules MODULES = ApplicationModules.of(Quyche.class);
    private static final Path MAP = Path.of("docs/map.md");

    /** The desk shows a person everything that needs him; the demonstration plays everybody. Nobody uses either. */
    private static final Set<String> UNBOUND = Set.of("vn.quyche.desk", "vn.quyche.demonstration");

    @Test
    void nobodyUsesWhatIsNotAllowed() {
        assertThat(MODULES.stream()).as("modules seen").hasSizeGreaterThan(5);
        MODULES.verify();
    }

    @Test
    void everyModuleSaysWhomItUses() {
        assertThat(MODULES.stream()
                        .map(module -> module.getBasePackage().getName())
                        .filter(name -> usesAnything(name) != UNBOUND.contains(name)))
                .isEmpty();
    }

    @Test
    void theMapIsTrue() throws IOException {
        var map = map();
        var kept = Files.exists(MAP) ? Files.readString(MAP) : "";
        if (!kept.equals(map)) {
            Files.createDirectories(MAP.getParent());
            Files.writeString(MAP, map);
        }
        assertThat(kept)
                .as("%s was stale; it has been written anew, so look at it and commit it", MAP)
                .isEqualTo(map);
    }

    private static String map() {
        var rows = MODULES.stream()
                .map(module -> module.getBasePackage().getName())
                .sorted(Comparator.comparing(ModularityTests::usesAnything)
                        .thenComparing(name -> declared(name).allowedDependencies().length)
                        .thenComparing(name -> name))
                .map(ModularityTests::row)
                .collect(Collectors.joining("\n"));
        return """
                # Map

                Written by `ModularityTests` from the code; do not edit. One package a module, those that lean on least
                first. `web/` inside a module holds its pages and belongs to it alone.

                | Module | What it is | May use |
                |---|---|---|
                %s
                """.formatted(rows);
    }

    private static String row(String name) {
        var module = name.substring(name.lastIndexOf('.') + 1);
        var uses = usesAnything(name)
                ? "anything"
                : Arrays.stream(declared(name).allowedDependencies())
                        .sorted()
                        .filter(other -> !other.equals("kernel") && !other.equals("web"))
                        .collect(Collectors.joining(", "));
        return "| [`%s`](../src/main/java/vn/quyche/%s/package-info.java) | %s | %s |"
                .formatted(module, module, contract(module), uses);
    }

    /** What the module's package-info tells, on one line. */
    private static String contract(String module) {
        var comment = Pattern.compile("/\\*\\*(.*?)\\*/", Pattern.DOTALL)
                .matcher(Sources.read(Sources.JAVA.resolve(module).resolve("package-info.java")));
        assertThat(comment.find())
                .as("a contract in the package-info of " + module)
                .isTrue();
        return comment.group(1)
                .replaceAll("\\n\\s*\\*", " ")
                .replaceAll("\\{@(?:link|code) (?:[\\w.]+\\.)?([^}]+)}", "`$1`")
                .replaceAll("\\s+", " ")
                .replace("|", "\\|")
                .strip();
    }

    private static boolean usesAnything(String packageName) {
        return List.of(declared(packageName).allowedDependencies()).contains(ApplicationModule.OPEN_TOKEN);
    }

    private static ApplicationModule declared(String packageName) {
        try {
            var declaration = Class.forName(packageName + ".package-info").getAnnotation(ApplicationModule.class);
            assertThat(declaration).as("@ApplicationModule of " + packageName).isNotNull();
            return declaration;
        } catch (ClassNotFoundException e) {
            throw new AssertionError("no package-info in " + packageName, e);
        }
    }
}
