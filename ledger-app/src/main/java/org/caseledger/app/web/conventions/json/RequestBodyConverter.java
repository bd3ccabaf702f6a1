package org.caseledger.app.web.conventions.json;

import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.stereotype.Component;

/** Reads the request records of the API with {@link RecordReader}. Answers are written by Spring's own converter. */
@Component
class RequestBodyConverter implements HttpMessageConverter<Object> {

    private static final String API = "org.caseledger.app.web.api.";

    private final InstantSource ledgerClock;

    RequestBodyConverter(InstantSource ledgerClock) {
        this.ledgerClock = ledgerClock;
    }

    @Override
    public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
        return type.isRecord()
                && type.getName().startsWith(API)
                && (mediaType == null || MediaType.APPLICATION_JSON.isCompatibleWith(mediaType));
    }

    @Override
    public boolean canWrite(Class<?> type, @Nullable MediaType mediaType) {
        return false;
    }

    @Override
    public List<MediaType> getSupportedMediaTypes() {
        return List.of(MediaType.APPLICATION_JSON);
    }

    @Override
    public Object read(Class<?> type, HttpInputMessage message) throws IOException {
        return RecordReader.read(message.getBody().readAllBytes(), type, ledgerClock.instant());
    }

    @Override
    public void write(Object body, @Nullable MediaType contentType, HttpOutputMessage message) {
        throw new UnsupportedOperationException("this converter reads requests only");
    }
}
