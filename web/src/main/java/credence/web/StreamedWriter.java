package credence.web;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerHttpResponse;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/** Writes a {@link Streamed} body. Where it breaks off, so does the connection: half a list must not look like a whole one. */
@Provider
@Produces(MediaType.WILDCARD)
public class StreamedWriter implements ServerMessageBodyWriter<Streamed> {
    private static final Logger LOG = Logger.getLogger(StreamedWriter.class);

    @Override
    public boolean isWriteable(
            Class<?> type, Type genericType, ResteasyReactiveResourceInfo target, MediaType mediaType) {
        return type == Streamed.class;
    }

    @Override
    public void writeResponse(Streamed body, Type genericType, ServerRequestContext request) {
        ResteasyReactiveRequestContext context = (ResteasyReactiveRequestContext) request;
        context.suspend();
        ServerHttpResponse response = context.serverResponse();
        response.setChunked(true);
        body.chunks()
                .onItem()
                .transformToUniAndConcatenate(chunk -> Uni.createFrom().completionStage(() -> response.write(chunk)))
                .subscribe()
                .with(
                        written -> {},
                        failure -> {
                            LOG.error("a list broke off", failure);
                            response.reset();
                            context.resume();
                        },
                        () -> {
                            response.end();
                            context.resume();
                        });
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == Streamed.class;
    }

    @Override
    public void writeTo(
            Streamed body,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out) {
        throw new IllegalStateException("a list is only written as it is made");
    }
}
