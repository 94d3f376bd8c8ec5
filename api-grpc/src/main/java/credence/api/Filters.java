package credence.api;

import com.google.protobuf.Descriptors.EnumDescriptor;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import credence.InvalidInput;
import io.smallrye.mutiny.Uni;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Filters of lists, of AIP-160 the part that all of them take: comparisons joined by AND. What a filter says is put into the fields of the
 * request that say the same, so that there is one way on.
 */
final class Filters {
    private static final String FIELD = "filter";
    private static final Pattern COMPARISON = Pattern.compile(
            "\\s*(?<name>[A-Za-z_.]+)\\s*(?<sign><=|>=|!=|=|<|>|:)\\s*(?:\"(?<quoted>(?:[^\"\\\\]|\\\\.)*)\"|(?<bare>[^\\s\"()]+))");
    private static final Pattern AND = Pattern.compile("\\s+AND(?=\\s)");

    private final Map<String, String> fields;

    /** @param fields a name and a sign, such as "revision <=", to the field of the request that says the same */
    Filters(Map<String, String> fields) {
        this.fields = new TreeMap<>(fields);
    }

    /** What a comparison says, as it was sent. */
    private record Said(String name, String text) {}

    /**
     * Lists what a request asks for, with what its filter says in its fields. What is then found wrong with one of these is wrong with the filter,
     * and told so.
     */
    <M extends Message, A> Uni<A> list(M sent, String filter, Function<M, Uni<A>> answer) {
        Map<String, Said> said = new HashMap<>();
        try {
            return answer.apply(into(sent, filter, said))
                    .onFailure(InvalidInput.class)
                    .transform(wrong -> told((InvalidInput) wrong, said));
        } catch (InvalidInput wrong) {
            throw told(wrong, said);
        }
    }

    private static InvalidInput told(InvalidInput wrong, Map<String, Said> said) {
        @Nullable Said by = said.get(wrong.field());
        return by == null
                ? wrong
                : new InvalidInput(
                        FIELD,
                        "says \"" + shown(by.text()) + "\", and "
                                + wrong.named(by.name()).getMessage(),
                        wrong.mend());
    }

    @SuppressWarnings("unchecked")
    private <M extends Message> M into(M request, String filter, Map<String, Said> said) {
        if (filter.isBlank()) {
            return request;
        }
        Message.Builder builder = request.toBuilder();
        Matcher matcher = COMPARISON.matcher(filter);
        int at = 0;
        while (true) {
            matcher.region(at, filter.length());
            if (!matcher.lookingAt()) {
                throw wrong("is not well-formed from character " + (at + 1) + " on");
            }
            put(builder, matcher, said);
            at = matcher.end();
            if (filter.substring(at).isBlank()) {
                return (M) builder.build();
            }
            Matcher and = AND.matcher(filter).region(at, filter.length());
            if (!and.lookingAt()) {
                throw wrong("has something else than AND from character " + (at + 1) + " on");
            }
            at = and.end();
        }
    }

    private void put(Message.Builder builder, Matcher matcher, Map<String, Said> said) {
        String what = matcher.group("name") + " " + matcher.group("sign");
        @Nullable String target = fields.get(what);
        if (target == null) {
            throw wrong("compares by \"" + shown(what) + "\", which this list is not filtered by");
        }
        FieldDescriptor field = builder.getDescriptorForType().findFieldByName(target);
        if (field.hasPresence()
                ? builder.hasField(field)
                : !builder.getField(field).equals(field.getDefaultValue())) {
            throw wrong("says twice what " + matcher.group("name") + " is, or the request has it as a field too");
        }
        @Nullable String quoted = matcher.group("quoted");
        String value = quoted == null ? matcher.group("bare") : quoted.replaceAll("\\\\(.)", "$1");
        if (value.isBlank()) {
            // A field that is empty would filter nothing.
            throw wrong("has an empty value for " + matcher.group("name"));
        }
        builder.setField(field, value(field, matcher.group("name"), value));
        said.put(target, new Said(matcher.group("name"), matcher.group().strip()));
    }

    private Object value(FieldDescriptor field, String name, String value) {
        return switch (field.getJavaType()) {
            case STRING -> value;
            case BOOLEAN ->
                switch (value) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> throw wrong("has a value for " + name + " that is neither true nor false");
                };
            case LONG -> {
                if (!value.matches("\\d{1,18}")) {
                    throw wrong("has a value for " + name + " that is no number");
                }
                yield Long.parseLong(value);
            }
            case ENUM -> constant(field, name, value);
            default -> throw new IllegalStateException("no list is filtered by such a field: " + field);
        };
    }

    /** By its name, or by what stands behind the name of its enum. */
    private EnumValueDescriptor constant(FieldDescriptor field, String name, String value) {
        String wanted = value.toUpperCase(Locale.ROOT);
        return field.getEnumType().getValues().stream()
                .filter(one -> one.getNumber() != 0)
                .filter(one -> one.getName().equals(wanted)
                        || one.getName().equals(prefix(field.getEnumType().getName()) + wanted))
                .findFirst()
                .orElseThrow(() -> new InvalidInput(
                        FIELD,
                        "has a value for " + name + " that is none of "
                                + field.getEnumType().getName() + ": \"" + shown(value) + "\"",
                        "Send one of " + words(field.getEnumType()) + "."));
    }

    private static String words(EnumDescriptor type) {
        return type.getValues().stream()
                .filter(one -> one.getNumber() != 0)
                .map(one -> one.getName().substring(prefix(type.getName()).length()))
                .collect(Collectors.joining(", "));
    }

    private static String prefix(String type) {
        return type.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT) + "_";
    }

    private static String shown(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }

    private InvalidInput wrong(String what) {
        return new InvalidInput(
                FIELD,
                what,
                "Send comparisons joined by AND; this list takes " + String.join(", ", fields.keySet()) + ".");
    }
}
