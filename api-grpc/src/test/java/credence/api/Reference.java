package credence.api;

import com.squareup.wire.schema.Field;
import com.squareup.wire.schema.Location;
import com.squareup.wire.schema.internal.parser.EnumElement;
import com.squareup.wire.schema.internal.parser.FieldElement;
import com.squareup.wire.schema.internal.parser.MessageElement;
import com.squareup.wire.schema.internal.parser.ProtoFileElement;
import com.squareup.wire.schema.internal.parser.ProtoParser;
import com.squareup.wire.schema.internal.parser.RpcElement;
import com.squareup.wire.schema.internal.parser.ServiceElement;
import com.squareup.wire.schema.internal.parser.TypeElement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The page of the gRPC API, written from the comments of the .proto files and from the reasons of errors. */
final class Reference {
    private final List<ServiceElement> services = new ArrayList<>();
    private final Map<String, TypeElement> types = new TreeMap<>();

    Reference(Path protos) throws IOException {
        try (Stream<Path> files = Files.walk(protos)) {
            files.filter(file -> file.toString().endsWith(".proto")).sorted().forEach(file -> {
                ProtoFileElement parsed = parsed(file);
                services.addAll(parsed.getServices());
                parsed.getTypes().forEach(type -> types.put(type.getName(), type));
            });
        }
        services.sort(Comparator.comparing(ServiceElement::getName));
    }

    private static ProtoFileElement parsed(Path file) {
        try {
            return ProtoParser.Companion.parse(Location.get(file.toString()), Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What has no comment, by its full name; the words of enums speak for themselves, the enums do not. */
    List<String> unexplained() {
        List<String> unexplained = new ArrayList<>();
        for (ServiceElement service : services) {
            note(unexplained, service.getName(), service.getDocumentation());
            service.getRpcs()
                    .forEach(rpc -> note(unexplained, service.getName() + "." + rpc.getName(), rpc.getDocumentation()));
        }
        types.forEach((name, type) -> {
            if (type instanceof MessageElement message) {
                fields(message)
                        .forEach(field -> note(unexplained, name + "." + field.getName(), field.getDocumentation()));
            } else {
                note(unexplained, name, type.getDocumentation());
            }
        });
        return unexplained;
    }

    private static void note(List<String> unexplained, String name, String documentation) {
        if (documentation.isBlank()) {
            unexplained.add(name);
        }
    }

    private static List<FieldElement> fields(MessageElement message) {
        return Stream.concat(
                        message.getFields().stream(),
                        message.getOneOfs().stream().flatMap(oneOf -> oneOf.getFields().stream()))
                .sorted(Comparator.comparingInt(FieldElement::getTag))
                .toList();
    }

    String page() {
        StringBuilder page = new StringBuilder("""
                <!doctype html>
                <html lang="en">
                <head>
                  <meta charset="utf-8">
                  <meta name="viewport" content="width=device-width, initial-scale=1">
                  <meta name="color-scheme" content="light dark">
                  <title>The gRPC API · Credence</title>
                  <link rel="icon" href="/favicon.svg" type="image/svg+xml">
                  <link rel="stylesheet" href="/style/credence.css">
                </head>
                <body>
                <a class="skip" href="#main">Skip to the content</a>
                <header class="site"><div class="site-inner"><a class="brand" href="/"><span>Credence</span></a></div></header>
                <main id="main" tabindex="-1">
                <header class="page-head">
                  <h1>The gRPC API</h1>
                  <p class="lead">Package <code>credence.v1</code>, on the port of the pages. This page is written from the .proto files; server reflection has the same.</p>
                </header>
                <nav aria-label="Contents"><ul>
                """);
        services.forEach(
                service -> page.append("<li>").append(link(service.getName())).append("</li>\n"));
        page.append(
                "<li><a href=\"#messages\">Messages and enums</a></li>\n<li><a href=\"#errors\">Errors</a></li>\n</ul></nav>\n");
        services.forEach(service -> service(page, service));
        page.append("<h2 class=\"apart\" id=\"messages\">Messages and enums</h2>\n");
        types.values().forEach(type -> type(page, type));
        errors(page);
        return page.append("</main>\n</body>\n</html>\n").toString();
    }

    private void service(StringBuilder page, ServiceElement service) {
        heading(page, "h2", service.getName(), service.getDocumentation());
        table(page, "Method", "What it does");
        for (RpcElement rpc : service.getRpcs()) {
            row(
                    page,
                    "<code>" + rpc.getName() + "</code>",
                    text(rpc.getDocumentation()) + "<br>Asked with "
                            + (rpc.getRequestStreaming() ? "a stream of " : "") + link(rpc.getRequestType())
                            + ", answered with "
                            + (rpc.getResponseStreaming() ? "a stream of " : "") + link(rpc.getResponseType()) + ".");
        }
        page.append("</tbody></table></div>\n");
    }

    private void type(StringBuilder page, TypeElement type) {
        heading(page, "h3", type.getName(), type.getDocumentation());
        if (type instanceof MessageElement message) {
            List<FieldElement> fields = fields(message);
            if (fields.isEmpty()) {
                page.append("<p>It has no field.</p>\n");
                return;
            }
            table(page, "Field", "What it means");
            fields.forEach(field -> row(
                    page,
                    "<code>" + field.getName() + "</code> = " + field.getTag() + "<br>" + label(field)
                            + link(field.getType()),
                    text(field.getDocumentation())));
        } else if (type instanceof EnumElement words) {
            table(page, "Word", "What it means");
            words.getConstants()
                    .forEach(word -> row(
                            page,
                            "<code>" + word.getName().replace("_", "_<wbr>") + "</code> = " + word.getTag(),
                            text(word.getDocumentation())));
        }
        page.append("</tbody></table></div>\n");
    }

    private static void errors(StringBuilder page) {
        heading(
                page,
                "h2",
                "errors",
                "Every error carries a google.rpc.ErrorInfo with the domain credence and one of these reasons.");
        table(page, "Reason and code", "What it means, and what to do");
        for (Reason reason : Reason.values()) {
            row(
                    page,
                    "<code>" + reason.name().replace("_", "_<wbr>") + "</code><br><code>"
                            + reason.code().name().replace("_", "_<wbr>") + "</code>",
                    text(reason.meaning()) + "<br>" + text(reason.mend()));
        }
        page.append("</tbody></table></div>\n");
    }

    private static void heading(StringBuilder page, String level, String name, String documentation) {
        page.append('<')
                .append(level)
                .append(" class=\"apart\" id=\"")
                .append(name)
                .append("\">");
        page.append(name.equals("errors") ? "Errors" : name);
        page.append("</").append(level).append(">\n");
        if (!documentation.isBlank()) {
            page.append("<p>").append(text(documentation)).append("</p>\n");
        }
    }

    private static void table(StringBuilder page, String... heads) {
        page.append("<div class=\"table\"><table><thead><tr>");
        for (String head : heads) {
            page.append("<th scope=\"col\">").append(head).append("</th>");
        }
        page.append("</tr></thead><tbody>\n");
    }

    private static void row(StringBuilder page, String... cells) {
        page.append("<tr>");
        for (String cell : cells) {
            page.append("<td>").append(cell).append("</td>");
        }
        page.append("</tr>\n");
    }

    private static String label(FieldElement field) {
        return field.getLabel() == Field.Label.REPEATED
                ? "repeated "
                : field.getLabel() == Field.Label.OPTIONAL ? "optional " : "";
    }

    private String link(String type) {
        boolean ours = types.containsKey(type)
                || services.stream().anyMatch(service -> service.getName().equals(type));
        return ours ? "<a href=\"#" + type + "\">" + type + "</a>" : "<code>" + text(type) + "</code>";
    }

    private static String text(String comment) {
        return comment.strip()
                .replaceAll("\\s*\\n\\s*", " ")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
