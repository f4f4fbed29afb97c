package vn.quyche.regulation;

import java.io.StringReader;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A part of a rulebook file that knows its place, so that whatever is wrong with it is said with file and line. */
public final class RulebookNode {

    private final Node node;
    private final String file;
    private final int firstLine;

    /** The parts that were taken over from another place, and know theirs. */
    private final Map<Node, RulebookNode> foreign;

    private RulebookNode(Node node, String file, int firstLine, Map<Node, RulebookNode> foreign) {
        this.node = node;
        this.file = file;
        this.firstLine = firstLine;
        this.foreign = foreign;
    }

    /** Reads YAML that begins at the given line of a file. */
    static RulebookNode read(String text, String file, int firstLine) {
        try {
            var node = new Yaml(new LoaderOptions()).compose(new StringReader(text));
            if (node == null) {
                throw new RulebookFault(file, firstLine, "Nothing stands here.", "Write it, or take the block away.");
            }
            return new RulebookNode(node, file, firstLine, Map.of());
        } catch (MarkedYAMLException e) {
            var line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine();
            throw new RulebookFault(
                    file, firstLine + line, "Not YAML: " + e.getProblem() + ".", "Quote words that hold a colon.");
        } catch (YAMLException e) {
            throw new RulebookFault(file, firstLine, "Not YAML: " + e.getMessage() + ".", "Write plain text.");
        }
    }

    /** The entries of a mapping, in their order; keys must be among those known, and none may come twice. */
    public Map<String, RulebookNode> fields(Set<String> known) {
        var fields = fields();
        fields.forEach((key, value) -> {
            if (!known.contains(key)) {
                throw value.fault("Unknown key \"" + key + "\".", "Known here: " + sorted(known) + ".");
            }
        });
        return fields;
    }

    /** The entries of a mapping whose keys are names. */
    public Map<String, RulebookNode> fields() {
        if (!(node instanceof MappingNode mapping)) {
            throw fault("A mapping is expected here.", "Write key: value.");
        }
        var fields = new LinkedHashMap<String, RulebookNode>();
        for (var entry : mapping.getValue()) {
            var key = of(entry.getKeyNode());
            if (fields.put(key.text(), of(entry.getValueNode())) != null) {
                throw key.fault("The key \"" + key.text() + "\" comes twice.", "Keep one of them.");
            }
        }
        return fields;
    }

    /** An entry that must be there. */
    public RulebookNode required(Map<String, RulebookNode> fields, String key) {
        return Optional.ofNullable(fields.get(key))
                .orElseThrow(() -> fault("\"" + key + "\" is missing.", "Add " + key + ": …"));
    }

    public List<RulebookNode> items() {
        if (!(node instanceof SequenceNode sequence)) {
            throw fault("A list is expected here.", "Write [one, two] or lines with a dash.");
        }
        return sequence.getValue().stream().map(this::of).toList();
    }

    public List<String> texts() {
        return items().stream().map(RulebookNode::text).toList();
    }

    public String text() {
        if (!(node instanceof ScalarNode scalar)) {
            throw fault("A single value is expected here.", "Write one word or one quoted sentence.");
        }
        return scalar.getValue().strip();
    }

    public boolean isList() {
        return node instanceof SequenceNode;
    }

    public boolean isMapping() {
        return node instanceof MappingNode;
    }

    public boolean isFlag() {
        return node.getTag().equals(Tag.BOOL);
    }

    public boolean flag() {
        if (!isFlag()) {
            throw fault("true or false is expected here, not \"" + text() + "\".", "Write true or false.");
        }
        return Boolean.parseBoolean(text());
    }

    public BigDecimal number() {
        try {
            return new BigDecimal(text());
        } catch (NumberFormatException e) {
            throw fault("A number is expected here, not \"" + text() + "\".", "Write digits only, such as 3000000000.");
        }
    }

    /** The one of the constants that is named here. */
    public <E extends Enum<E>> E one(Class<E> type) {
        for (var constant : Optional.ofNullable(type.getEnumConstants()).orElseThrow()) {
            if (constant.name().equals(text())) {
                return constant;
            }
        }
        throw fault("Unknown: \"" + text() + "\".", "Known here: " + List.of(type.getEnumConstants()) + ".");
    }

    /** What is wrong at this place. */
    public RulebookFault fault(String wrong, String right) {
        return new RulebookFault(file, line(), wrong, right);
    }

    /** File and line, as a fault says them. */
    public String place() {
        return file + ":" + line();
    }

    private int line() {
        var mark = node.getStartMark();
        return firstLine + (mark == null ? 0 : mark.getLine());
    }

    /** This mapping with one entry set or added; everything keeps its place for what is still to be found wrong. */
    public RulebookNode with(String key, RulebookNode value) {
        var changed = new LinkedHashMap<>(fields());
        changed.put(key, value);
        return mapping(changed);
    }

    /** This mapping without an entry. */
    public RulebookNode without(String key) {
        var changed = new LinkedHashMap<>(fields());
        changed.remove(key);
        return mapping(changed);
    }

    /** A list at this place. */
    public RulebookNode list(List<RulebookNode> items) {
        var inner = items.stream().map(item -> item.node).toList();
        return new RulebookNode(NodeWriter.list(node, inner), file, firstLine, places(items));
    }

    /** A single value at this place. */
    public RulebookNode word(String text) {
        return new RulebookNode(NodeWriter.word(node, text), file, firstLine, Map.of());
    }

    /** Whether a single value here or beneath is this word. */
    public boolean mentions(String word) {
        if (node instanceof SequenceNode) {
            return items().stream().anyMatch(item -> item.mentions(word));
        }
        return node instanceof MappingNode
                ? fields().values().stream().anyMatch(value -> value.mentions(word))
                : text().equals(word);
    }

    /** As YAML, comments aside. */
    public String written() {
        return NodeWriter.text(node);
    }

    private RulebookNode mapping(Map<String, RulebookNode> entries) {
        var inner = new LinkedHashMap<String, Node>();
        entries.forEach((key, value) -> inner.put(key, value.node));
        return new RulebookNode(NodeWriter.mapping(node, inner), file, firstLine, places(entries.values()));
    }

    private static Map<Node, RulebookNode> places(Collection<RulebookNode> parts) {
        var places = new IdentityHashMap<Node, RulebookNode>();
        parts.forEach(part -> places.put(part.node, part));
        return places;
    }

    private RulebookNode of(Node inner) {
        return Optional.ofNullable(foreign.get(inner))
                .orElseGet(() -> new RulebookNode(inner, file, firstLine, Map.of()));
    }

    private static String sorted(Set<String> known) {
        return String.join(", ", new TreeSet<>(known));
    }
}
