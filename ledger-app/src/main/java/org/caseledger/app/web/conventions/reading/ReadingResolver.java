package org.caseledger.app.web.conventions.reading;

import java.util.List;
import java.util.stream.Stream;
import org.caseledger.app.access.Questions;
import org.caseledger.app.web.conventions.caller.Caller;
import org.caseledger.app.web.conventions.recording.Recording;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives controllers the {@link Reading} of the current request. */
@Component
class ReadingResolver implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    /** The parameter that says what the {@code Ledger-Position} header says, for links. */
    static final String PARAMETER = "position";

    private static final long ANY = -1;

    private final Questions questions;

    ReadingResolver(Questions questions) {
        this.questions = questions;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Reading.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        long atLeast = Stream.concat(
                all(request.getHeaderValues(Recording.POSITION_HEADER)), all(request.getParameterValues(PARAMETER)))
                .mapToLong(text -> Parameters.number(PARAMETER, text))
                .max()
                .orElse(ANY);
        return new Reading(Caller.worker(), atLeast, questions);
    }

    private static Stream<String> all(String @Nullable [] values) {
        return values == null ? Stream.empty() : Stream.of(values);
    }
}
