package org.caseledger.app.web.conventions.recording;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Base64;
import java.util.List;
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

/** Gives controllers the {@link Recording} of the current request. */
@Component
class RecordingResolver implements HandlerMethodArgumentResolver, WebMvcConfigurer {

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
        return new Recording(
                Caller.worker(),
                IdempotencyKey.of(request.getHeaders(IdempotencyKey.HEADER)),
                fingerprint(request),
                request.getHeader(HttpHeaders.IF_MATCH),
                tools);
    }

    private String fingerprint(HttpServletRequest request) {
        String whole = request.getMethod() + "\n" + request.getRequestURI() + "\n" + KeptBody.of(request);
        return Base64.getEncoder().encodeToString(tools.hashes().hash("idempotency", whole));
    }
}
