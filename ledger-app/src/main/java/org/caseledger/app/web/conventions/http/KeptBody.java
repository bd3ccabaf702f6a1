package org.caseledger.app.web.conventions.http;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.springframework.web.util.WebUtils;

/** A request whose body has been read whole and can be read again. */
public final class KeptBody extends HttpServletRequestWrapper {

    private final byte[] body;

    KeptBody(HttpServletRequest request, byte[] body) {
        super(request);
        this.body = body;
    }

    /**
     * The exact bytes of a request's body as text.
     *
     * @throws IllegalStateException when the request did not come through the filter that keeps them
     */
    public static String of(ServletRequest request) {
        KeptBody kept = WebUtils.getNativeRequest(request, KeptBody.class);
        if (kept == null) {
            throw new IllegalStateException("the body of this request was not kept");
        }
        return new String(kept.body, StandardCharsets.UTF_8);
    }

    /** Whether the body of a request was kept, as those of programs are. */
    public static boolean isKept(ServletRequest request) {
        return WebUtils.getNativeRequest(request, KeptBody.class) != null;
    }

    @Override
    public ServletInputStream getInputStream() {
        ByteArrayInputStream bytes = new ByteArrayInputStream(body);
        return new ServletInputStream() {

            @Override
            public int read() {
                return bytes.read();
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                return bytes.read(target, offset, length);
            }

            @Override
            public boolean isFinished() {
                return bytes.available() == 0;
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setReadListener(ReadListener listener) {
                throw new UnsupportedOperationException("the body is read already");
            }
        };
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }
}
