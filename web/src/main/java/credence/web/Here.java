package credence.web;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The address of the page that is asked for, so that it can link to itself in another form. */
@Named("here")
@RequestScoped
public class Here {
    private final RoutingContext request;

    Here(RoutingContext request) {
        this.request = request;
    }

    /** All of the list that this page shows, in a form such as csv. */
    public String file(String form) {
        @Nullable String query = request.request().query();
        String asked = query == null
                ? ""
                : Arrays.stream(query.split("&"))
                        .filter(part ->
                                !part.startsWith("pageToken=") && !part.startsWith("pageSize=") && !part.isEmpty())
                        .collect(Collectors.joining("&"));
        return request.normalizedPath() + "." + form + (asked.isEmpty() ? "" : "?" + asked);
    }
}
