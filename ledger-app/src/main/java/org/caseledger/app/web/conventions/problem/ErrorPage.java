package org.caseledger.app.web.conventions.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where the server sends what failed outside every controller. It answers a problem document and nothing of the cause. */
@Controller
class ErrorPage implements ErrorController {

    @RequestMapping("${spring.web.error.path:${server.error.path:/error}}")
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        ProblemWriter.write(
                response,
                ProblemWriter.ofStatus(status instanceof Integer code ? code : 404,
                        path instanceof String uri ? uri : null));
    }
}
