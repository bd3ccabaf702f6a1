package org.caseledger.app.web.conventions.http;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.caseledger.app.web.conventions.problem.ProblemWriter;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells as a problem document what Tomcat refuses before any filter sees it: a request line it cannot read, headers that
 * are too large, TRACE. Tomcat makes it by its name.
 */
public final class ProblemReportValve extends ErrorReportValve {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemReportValve.class);

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            SecurityHeaders.writeTo(response);
            ProblemWriter.writeStatus(response, status, request.getRequestURI());
            response.finishResponse();
        } catch (IOException gone) {
            LOG.debug("The caller went away before the problem was told", gone);
        }
    }
}
