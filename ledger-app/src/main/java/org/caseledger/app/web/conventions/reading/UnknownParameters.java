package org.caseledger.app.web.conventions.reading;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.caseledger.app.web.conventions.problem.FieldProblem;
import org.caseledger.app.web.conventions.problem.RequestRefused;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Refuses parameters nobody reads: whoever misspells {@code knownAt} must not be shown the present as the past. */
@Component
class UnknownParameters implements HandlerInterceptor, WebMvcConfigurer {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method) {
            Set<String> known = namesReadBy(method);
            List<FieldProblem> unknown = new ArrayList<>();
            Collections.list(request.getParameterNames()).stream()
                    .filter(name -> !known.contains(name))
                    .forEach(name -> unknown.add(new FieldProblem(
                            "/" + name.replaceAll("[^A-Za-z0-9_.-]", "?"),
                            "unknown-parameter",
                            "There is no such parameter here.")));
            if (!unknown.isEmpty()) {
                throw RequestRefused.fields(400, unknown);
            }
        }
        return true;
    }

    private static Set<String> namesReadBy(HandlerMethod method) {
        Set<String> known = new HashSet<>();
        for (MethodParameter parameter : method.getMethodParameters()) {
            RequestParam single = parameter.getParameterAnnotation(RequestParam.class);
            if (single != null) {
                known.add(single.name());
            } else if (parameter.getParameterType() == ListWindow.class) {
                Arrays.stream(ListWindow.class.getRecordComponents()).forEach(part -> known.add(part.getName()));
            } else if (parameter.getParameterType() == Reading.class) {
                known.add(ReadingResolver.PARAMETER);
            }
        }
        return known;
    }
}
