package org.caseledger.app.web.conventions.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where the server sends what failed outside every controller. It answers a page to whoever asked for one, a problem
 * document to everybody else, and nothing of the cause.
 */
@Controller
class ErrorPage implements ErrorController {

    @RequestMapping("${spring.web.error.path:${server.error.path:/error}}")
    @Nullable
    ModelAndView answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        if (accept != null && accept.contains("text/html") && path instanceof String uri && !uri.startsWith("/api/")) {
            return new ModelAndView("problem", Map.of("status", status instanceof Integer code ? code : 404));
        }
        ProblemWriter.write(
                response,
                ProblemWriter.ofStatus(status instanceof Integer code ? code : 404,
                        path instanceof String uri ? uri : null));
        return null;
    }
}
