package credence.web;

import credence.InvalidInput;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriBuilder;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Takes {@code .csv} behind the address of a list, or {@code format=csv}, for what Accept would say: a link can name a form then. Where an
 * address is no list, they stay as they are and are refused as any other slip.
 */
public class FormFilter {
    /** Set here, and only here: the address itself asks for the whole list. */
    static final String WHOLE = "Credence-Whole-List";

    private static final Pattern LIST = Pattern.compile("/(ledger|review|proposals|readings|polities"
            + "|polities/[A-Z]{3}/(recognisers|recognised|relations|timeline|differences)"
            + "|stances/[A-Z]{3}/[A-Z]{3}(/timeline|/differences)?)");
    private static final Pattern NAMED = Pattern.compile("(.*)\\.(csv|jsonld|jsonl|json)");
    private static final String FORMAT = "format";

    @ServerRequestFilter(preMatching = true)
    public void filter(ContainerRequestContext request) {
        request.getHeaders().remove(WHOLE);
        if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
            return;
        }
        String path = request.getUriInfo().getRequestUri().getRawPath();
        Matcher named = NAMED.matcher(path);
        if (named.matches() && LIST.matcher(named.group(1)).matches()) {
            take(request, form(named.group(2)).orElseThrow(), named.group(1));
            return;
        }
        List<String> sent = request.getUriInfo().getQueryParameters().getOrDefault(FORMAT, List.of());
        if (sent.size() == 1 && LIST.matcher(path).matches()) {
            take(request, asked(sent.getFirst()), path);
        }
    }

    /** @throws InvalidInput naming format */
    private static Form asked(String word) {
        return form(word)
                .orElseThrow(() -> new InvalidInput(
                        FORMAT, "is not a form of a list", "Send csv, json, jsonl or jsonld, or leave it out."));
    }

    private static Optional<Form> form(String word) {
        return Arrays.stream(Form.values())
                .filter(form -> form != Form.PAGE && form.word().equals(word))
                .findFirst();
    }

    private static void take(ContainerRequestContext request, Form form, String path) {
        request.getHeaders().putSingle(HttpHeaders.ACCEPT, form.type());
        request.getHeaders().putSingle(WHOLE, "yes");
        request.setRequestUri(UriBuilder.fromUri(request.getUriInfo().getRequestUri())
                .replacePath(path)
                .replaceQueryParam(FORMAT)
                .build());
    }
}
