package vn.quyche.regulation;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.resolver.Resolver;

/** Makes parts of a rulebook file that stand where others stood, and writes parts down. */
final class NodeWriter {

    private static final Resolver TYPES = new Resolver();

    private NodeWriter() {}

    static Node mapping(Node at, Map<String, Node> entries) {
        var flow = at instanceof MappingNode mapping ? mapping.getFlowStyle() : FlowStyle.BLOCK;
        var tuples = new ArrayList<NodeTuple>();
        entries.forEach((key, value) -> tuples.add(new NodeTuple(word(value, key), value)));
        return new MappingNode(Tag.MAP, true, tuples, at.getStartMark(), at.getEndMark(), flow);
    }

    static Node list(Node at, List<Node> items) {
        var flow = at instanceof SequenceNode sequence ? sequence.getFlowStyle() : FlowStyle.FLOW;
        return new SequenceNode(Tag.SEQ, true, items, at.getStartMark(), at.getEndMark(), flow);
    }

    static Node word(Node at, String text) {
        var tag = TYPES.resolve(NodeId.scalar, text, true);
        return new ScalarNode(tag, text, at.getStartMark(), at.getEndMark(), ScalarStyle.PLAIN);
    }

    static String text(Node node) {
        var options = new DumperOptions();
        options.setWidth(Integer.MAX_VALUE);
        options.setSplitLines(false);
        var text = new StringWriter();
        new Yaml(options).serialize(node, text);
        return text.toString();
    }
}
