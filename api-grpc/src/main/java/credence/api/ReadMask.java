package credence.api;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.FieldMask;
import com.google.protobuf.Message;
import credence.InvalidInput;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which fields of an answer are wanted (AIP-157); checked before any work is done for it. */
final class ReadMask {
    private static final String FIELD = "read_mask";
    private static final ReadMask ALL = new ReadMask(Node.all());

    private final Node wanted;

    private ReadMask(Node wanted) {
        this.wanted = wanted;
    }

    /** Fields by name; none: all there are. */
    private record Node(Map<String, Node> fields) {
        static Node all() {
            return new Node(new TreeMap<>());
        }
    }

    /** @throws InvalidInput naming read_mask, where a path leads to no field */
    static ReadMask of(FieldMask mask, Descriptor of) {
        if (mask.getPathsCount() == 0) {
            return ALL;
        }
        Node wanted = Node.all();
        // Shorter ones last: what they want as a whole, no longer one narrows.
        List<String> paths = mask.getPathsList().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        paths.stream().filter(path -> !path.equals("*")).forEach(path -> add(wanted, path, of));
        return paths.contains("*") ? ALL : new ReadMask(wanted);
    }

    private static void add(Node root, String path, Descriptor of) {
        Node node = root;
        @Nullable Descriptor in = of;
        for (String name : path.split("\\.", -1)) {
            if (in == null) {
                throw wrong(path, "goes into a field that has no fields of its own", of);
            }
            @Nullable FieldDescriptor field = in.findFieldByName(name);
            if (field == null) {
                throw wrong(path, "names no field of " + in.getName() + ": \"" + shown(name) + "\"", in);
            }
            node = node.fields().computeIfAbsent(name, first -> Node.all());
            in = field.getJavaType() == FieldDescriptor.JavaType.MESSAGE && !field.isMapField()
                    ? field.getMessageType()
                    : null;
        }
        node.fields().clear();
    }

    private static InvalidInput wrong(String path, String what, Descriptor of) {
        return new InvalidInput(
                FIELD,
                "has the path \"" + shown(path) + "\", which " + what,
                "Send paths of these: "
                        + of.getFields().stream().map(FieldDescriptor::getName).collect(Collectors.joining(", "))
                        + ".");
    }

    private static String shown(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }

    @SuppressWarnings("unchecked")
    <M extends Message> M of(M message) {
        return wanted.fields().isEmpty() ? message : (M) kept(message, wanted);
    }

    <M extends Message> List<M> of(List<M> messages) {
        return wanted.fields().isEmpty()
                ? messages
                : messages.stream().map(message -> of(message)).toList();
    }

    private static Message kept(Message message, Node wanted) {
        Message.Builder kept = message.toBuilder();
        message.getAllFields().forEach((field, value) -> {
            @Nullable Node inside = wanted.fields().get(field.getName());
            if (inside == null) {
                kept.clearField(field);
            } else if (!inside.fields().isEmpty()) {
                if (field.isRepeated()) {
                    List<?> all = (List<?>) value;
                    for (int i = 0; i < all.size(); i++) {
                        kept.setRepeatedField(field, i, kept((Message) all.get(i), inside));
                    }
                } else {
                    kept.setField(field, kept((Message) value, inside));
                }
            }
        });
        return kept.build();
    }
}
