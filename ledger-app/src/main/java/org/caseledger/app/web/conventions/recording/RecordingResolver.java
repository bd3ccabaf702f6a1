package org.caseledger.app.web.conventions.recording;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Base64;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.caseledger.app.web.conventions.caller.Caller;
import org.caseledger.app.web.conventions.http.KeptBody;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Gives controllers the {@link Recording} of the current request: a program's with its key in a header, or a page's with
 * its key in the form, made when the form was shown, so that sending it twice records once.
 */
@Component
class RecordingResolver implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    /** The field of a form that holds its key. */
    private static final String FORM_KEY = "key";

    /** The field of a form that holds the state its reader has seen, as {@code If-Match} does. */
    private static final String FORM_SEEN = "seen";

    private final RecordingTools tools;

    RecordingResolver(RecordingTools tools) {
        this.tools = tools;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Recording.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest webRequest,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest request = webRequest.getNativeRequest(HttpServletRequest.class);
        if (request == null) {
            throw new IllegalStateException("the API is served over HTTP only");
        }
        boolean form = !KeptBody.isKept(request);
        return new Recording(
                Caller.worker(),
                IdempotencyKey.of(
                        form ? parameters(request, FORM_KEY) : request.getHeaders(IdempotencyKey.HEADER)),
                fingerprint(request, form ? typed(request) : KeptBody.of(request)),
                form ? seen(request) : request.getHeader(HttpHeaders.IF_MATCH),
                tools);
    }

    private static @Nullable String seen(HttpServletRequest request) {
        String seen = request.getParameter(FORM_SEEN);
        return seen == null || seen.isEmpty() ? null : seen;
    }

    private static Enumeration<String> parameters(HttpServletRequest request, String name) {
        String[] values = request.getParameterValues(name);
        return Collections.enumeration(values == null ? List.of() : List.of(values));
    }

    /** Everything that was typed, in one order; the token against cross-site requests is no part of it. */
    private static String typed(HttpServletRequest request) {
        return new TreeMap<>(request.getParameterMap())
                .entrySet()
                .stream()
                .filter(field -> !field.getKey().startsWith("_"))
                .map(field -> field.getKey() + "=" + String.join("\u0000", field.getValue()))
                .collect(Collectors.joining("\n"));
    }

    private String fingerprint(HttpServletRequest request, String said) {
        String whole = request.getMethod() + "\n" + request.getRequestURI() + "\n" + said;
        return Base64.getEncoder().encodeToString(tools.hashes().hash("idempotency", whole));
    }
}
